import type { PlainDate } from '../calendar/day.ts'

export const bioWasteKinds = ['manure', 'droppings', 'straw', 'food', 'plant', 'wood', 'other'] as const
export type BioWasteKind = (typeof bioWasteKinds)[number]
export const wasteUnits = ['t', 'm3'] as const
export type WasteUnit = (typeof wasteUnits)[number]
export const wasteSides = ['offer', 'need'] as const
export type WasteSide = (typeof wasteSides)[number]

/** Bio-waste that somebody gives away, or could take, in each month of a season. */
export interface WasteNotice {
  readonly id: string
  readonly placeId: string
  /** Whose it is; null where residents of the village speak together. */
  readonly businessId: string | null
  readonly side: WasteSide
  readonly kind: BioWasteKind
  readonly unit: WasteUnit
  /** A month, in the unit; at most three decimals. */
  readonly amount: number
  /** Months 1–12, both included; a season may go over New Year. */
  readonly fromMonth: number
  readonly toMonth: number
  readonly since: PlainDate
  readonly until: PlainDate | null
  readonly note: string | null
  readonly withdrawnWhy: string | null
}

/** What people said of an offer and a need that fit. */
export interface WasteMatch {
  readonly id: string
  readonly offerId: string
  readonly needId: string
  readonly decision: 'agreed' | 'declined'
  readonly on: PlainDate
  /** How much goes over a month; null where it was declined. */
  readonly amount: number | null
  readonly note: string | null
  readonly endedOn: PlainDate | null
  readonly withdrawnWhy: string | null
}

export interface WasteHandOver {
  readonly id: string
  readonly matchId: string
  readonly on: PlainDate
  readonly amount: number
  readonly note: string | null
  readonly withdrawnWhy: string | null
}

/** A hand-over with what it was of, as figures count it. */
export interface CountedHandOver extends WasteHandOver {
  /** Of the village that gave it. */
  readonly placeId: string
  readonly kind: BioWasteKind
  readonly unit: WasteUnit
}
