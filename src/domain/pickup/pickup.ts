import type { PlainDate } from '../calendar/day.ts'

export const markOutcomes = ['done', 'partly', 'missed'] as const
export type MarkOutcome = (typeof markOutcomes)[number]

/** What a controller saw of a round. A correction is a further mark that replaces this one. */
export interface PickupMark {
  readonly id: string
  readonly pickupId: string
  /** Whose mark it is: of an account, or told by a household's contact person; neither where a program recorded it. */
  readonly accountId: string | null
  readonly householdId: string | null
  readonly outcome: MarkOutcome
  readonly reason: string | null
  readonly volumeM3: number | null
  /** When it was seen, by the device's clock. */
  readonly notedAt: string
  readonly replaces: string | null
  /** Why the one before it was wrong. */
  readonly correction: string | null
}

/** Days in which somebody watches a village: who has a log-in, or a household's contact person by own consent. */
export interface PickupDuty {
  readonly id: string
  readonly placeId: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly accountId: string | null
  readonly householdId: string | null
}

export interface PickupComplaint {
  readonly id: string
  readonly pickupId: string
  readonly householdId: string | null
  readonly receivedOn: PlainDate
  readonly words: string
  readonly answeredOn: PlainDate | null
  readonly answer: string | null
  /** Whether the waste had indeed been left; null until it is answered. */
  readonly isFounded: boolean | null
}

export const objectionSides = ['hauler', 'residents', 'controller', 'akimat', 'office'] as const

/** Somebody does not agree with a verdict. It stands until a person decides. */
export interface PickupObjection {
  readonly id: string
  readonly pickupId: string
  readonly side: (typeof objectionSides)[number]
  readonly raisedOn: PlainDate
  readonly words: string
  readonly recordedAt: string
}

/** A person decided what sources disagreed on. */
export interface PickupDecision {
  readonly id: string
  readonly pickupId: string
  readonly verdict: 'done' | 'missed'
  readonly reason: string
  /** An employee, by the name of the account. */
  readonly decidedBy: string
  readonly recordedAt: string
}

/** The marks that stand: those that no other replaces. */
export const standingMarks = (marks: readonly PickupMark[]): PickupMark[] => {
  const replaced = new Set(marks.map(({ replaces }) => replaces))
  return marks.filter(({ id }) => !replaced.has(id))
}
