import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'
import type { LocalText } from '../text/local-text.ts'

/** Who hauls the waste away, who takes it in, and everybody else. */
export const contractKinds = ['hauler', 'landfill', 'other'] as const
export type ContractKind = (typeof contractKinds)[number]

export const priceUnits = ['month', 'cubicMetre', 'tonne', 'trip', 'household', 'whole'] as const

/** What the organisation buys for the service of its villages. */
export interface Contract {
  readonly id: string
  readonly kind: ContractKind
  readonly number: string
  readonly signedOn: PlainDate
  readonly partyName: LocalText
  /** The party's twelve-digit business number. */
  readonly partyBin: string | null
  /** What it is for. */
  readonly purpose: LocalText
  /** Null where the contract names no price of one unit. */
  readonly price: Tiyn | null
  readonly priceUnit: (typeof priceUnits)[number] | null
  /** Per cent; null where there is no VAT. */
  readonly vatRate: number | null
  readonly isVatIncluded: boolean
  /** The village it is for; null where it is for all. */
  readonly placeId: string | null
  /** The project whose evidence its scans are. */
  readonly projectId: string | null
  readonly from: PlainDate
  /** The last day; null while no end is known. */
  readonly to: PlainDate | null
}

export const documentKinds = ['act', 'invoice'] as const

/** An act of work done or an invoice of a contract, for a month ('YYYY-MM-01'). */
export interface ContractDocument {
  readonly id: string
  readonly contractId: string
  readonly kind: (typeof documentKinds)[number]
  readonly number: string
  readonly issuedOn: PlainDate
  readonly month: PlainDate
  /** With VAT. */
  readonly amount: Tiyn
  /** Of that VAT; null where there is none. */
  readonly vat: Tiyn | null
}
