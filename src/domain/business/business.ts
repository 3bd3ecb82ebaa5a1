import type { PlainDate } from '../calendar/day.ts'
import { isWithin } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

export const businessKinds = ['entrepreneur', 'farm', 'cooperative', 'company'] as const
export type BusinessKind = (typeof businessKinds)[number]

/** An entrepreneur, a farm, a cooperative or a company of a village. */
export interface Business {
  readonly id: string
  readonly placeId: string
  readonly kind: BusinessKind
  readonly name: string
  /** What it does: sheep, a shop, repairs. */
  readonly trade: string | null
  readonly since: PlainDate
  /** The last day on which it worked; null while it does. */
  readonly until: PlainDate | null
  readonly note: string | null
  /** When a contact person agreed to be kept, and when that ended. */
  readonly consentOn: PlainDate | null
  readonly consentEndedOn: PlainDate | null
  readonly withdrawnWhy: string | null
}

/** Whom to call, by consent alone. */
export interface BusinessContact {
  readonly businessId: string
  readonly name: string
  readonly phone: string | null
}

/** That a business came to an event of the journal. */
export interface BusinessVisit {
  readonly businessId: string
  readonly eventId: string
  readonly projectId: string
  readonly title: LocalText
  /** The last day of the event. */
  readonly on: PlainDate
  readonly isCancelled: boolean
}

/** Whether a business is one of the village's on a day. */
export const worksOn = (
  { since, until, withdrawnWhy }: Pick<Business, 'since' | 'until' | 'withdrawnWhy'>,
  day: PlainDate,
): boolean => withdrawnWhy === null && isWithin(day, since, until)
