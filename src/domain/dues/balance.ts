/* What a household owes: the sum of what it was charged and of what it paid, by the day from which each counts. */
import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'

const entryKinds = ['charge', 'adjustment', 'cash', 'bank', 'kaspi', 'reversal'] as const

/** Above zero what is owed, below zero what was paid. */
export interface DuesEntry {
  readonly kind: (typeof entryKinds)[number]
  readonly day: PlainDate
  readonly amount: Tiyn
  /** The month ('YYYY-MM-01') that a charge or an adjustment is for. */
  readonly forMonth: PlainDate | null
  /** The closing, adjustment or payment behind it. */
  readonly sourceId: string
}

/** What was owed at the end of a day; below zero is paid ahead. */
export const balanceOn = (entries: readonly Pick<DuesEntry, 'day' | 'amount'>[], day: PlainDate): Tiyn =>
  entries.reduce((sum, entry) => (entry.day <= day ? sum + entry.amount : sum), 0n)

export interface Statement {
  readonly opening: Tiyn
  readonly lines: readonly (DuesEntry & { readonly balance: Tiyn })[]
  readonly charged: Tiyn
  readonly paid: Tiyn
  readonly closing: Tiyn
}

/** The entries of a period, both days included, with the balance after each: charges of a day stand before its payments. */
export function statementOf(entries: readonly DuesEntry[], from: PlainDate, to: PlainDate): Statement {
  const opening = entries.reduce((sum, { day, amount }) => (day < from ? sum + amount : sum), 0n)
  let balance = opening
  const lines = entries
    .filter(({ day }) => day >= from && day <= to)
    .toSorted(
      (a, b) =>
        compared(a.day, b.day) ||
        entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind) ||
        compared(a.sourceId, b.sourceId),
    )
    .map((entry) => ({ ...entry, balance: (balance += entry.amount) }))
  const sumOf = (isCharge: boolean): Tiyn =>
    lines.reduce((sum, { kind, amount }) => (isOfCharging(kind) === isCharge ? sum + amount : sum), 0n)
  return { opening, lines, charged: sumOf(true), paid: -sumOf(false), closing: balance }
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const isOfCharging = (kind: DuesEntry['kind']): boolean => kind === 'charge' || kind === 'adjustment'
