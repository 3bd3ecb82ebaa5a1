/* What households paid beside what hauler and landfill ask, by month and village. */
import type { PlainDate } from '../calendar/day.ts'
import { billedMonths } from '../contract/billed.ts'
import type { Contract, ContractDocument } from '../contract/contract.ts'
import type { Tiyn } from '../money/amount.ts'

export type PayMethod = 'cash' | 'bank' | 'kaspi'

interface Sums {
  readonly charged: Tiyn
  readonly cash: Tiyn
  readonly bank: Tiyn
  readonly kaspi: Tiyn
  readonly received: Tiyn
  readonly hauler: Tiyn
  readonly landfill: Tiyn
  /** Above zero where more was received than is asked for. */
  readonly difference: Tiyn
}

/** A month of a village; of contracts for all villages `placeId` is null. */
export interface ReceivedMonth extends Sums {
  readonly month: PlainDate
  readonly placeId: string | null
}

export interface ReceivedGround {
  /** What was charged and adjusted, by village and month. */
  readonly charged: readonly { readonly placeId: string; readonly month: PlainDate; readonly amount: Tiyn }[]
  /** What was paid, by the day it came; a reversed payment is taken off in the month of its reversal. */
  readonly paid: readonly {
    readonly placeId: string
    readonly month: PlainDate
    readonly method: PayMethod
    readonly amount: Tiyn
  }[]
  readonly contracts: readonly Pick<Contract, 'id' | 'kind' | 'placeId'>[]
  readonly papers: readonly Pick<ContractDocument, 'contractId' | 'kind' | 'month' | 'amount'>[]
}

interface Entry {
  readonly month: PlainDate
  readonly placeId: string | null
  readonly of: 'charged' | PayMethod | 'hauler' | 'landfill'
  readonly amount: Tiyn
}

/** Every month and village of which anything is known, the oldest first. Contracts with others are no part of it. */
export function receivedMonths(ground: ReceivedGround): ReceivedMonth[] {
  const groups = Map.groupBy(entriesOf(ground), ({ month, placeId }) => `${month} ${placeId ?? ''}`)
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entries]) => {
      const [first] = entries
      return { month: first?.month ?? '', placeId: first?.placeId ?? null, ...sumsOf(entries) }
    })
}

/** The sums of several months and villages. */
export function totalReceived(months: readonly ReceivedMonth[]): Sums {
  return sumsOf(
    months.flatMap(({ month, placeId, ...sums }) =>
      parts.map((of) => ({ month, placeId, of, amount: sums[of] })),
    ),
  )
}

const parts = ['charged', 'cash', 'bank', 'kaspi', 'hauler', 'landfill'] as const

function entriesOf({ charged, paid, contracts, papers }: ReceivedGround): Entry[] {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]))
  const billed = billedMonths(papers).flatMap(({ contractId, month, billed: amount }): Entry[] => {
    const contract = byId.get(contractId)
    if (!contract || contract.kind === 'other') return []
    return [{ month, placeId: contract.placeId, of: contract.kind, amount }]
  })
  return [
    ...charged.map((each): Entry => ({ ...each, of: 'charged' })),
    ...paid.map(({ method, ...each }): Entry => ({ ...each, of: method })),
    ...billed,
  ]
}

function sumsOf(entries: readonly Entry[]): Sums {
  const sum = (...of: readonly Entry['of'][]): Tiyn =>
    entries.reduce((all, entry) => (of.includes(entry.of) ? all + entry.amount : all), 0n)
  const received = sum('cash', 'bank', 'kaspi')
  return {
    charged: sum('charged'),
    cash: sum('cash'),
    bank: sum('bank'),
    kaspi: sum('kaspi'),
    received,
    hauler: sum('hauler'),
    landfill: sum('landfill'),
    difference: received - sum('hauler', 'landfill'),
  }
}
