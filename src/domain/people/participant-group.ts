import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'
import type { Breakdown } from './categories.ts'

/**
 * How the people of a group are counted:
 * - `attendance`: those who came to its events, where nobody came to two of them
 * - `names`: the names on the sheets of its events, each once; who stands in an earlier such group is left to that one
 * - `typed`: by a count outside the journal, which `basis` names
 */
export const groupCountings = ['attendance', 'names', 'typed'] as const
export type GroupCounting = (typeof groupCountings)[number]

/**
 * Different people whom the project reached in one way, each counted once however often they came: the sum over groups
 * is the number of direct beneficiaries and the total of the statistics tables. `basis` says how they were counted.
 * `total` is null and `breakdown` empty where the journal counts them (`countedGroups`).
 */
export interface ParticipantGroup {
  readonly id: string
  readonly name: LocalText
  readonly counting: GroupCounting
  readonly total: number | null
  readonly breakdown: Breakdown
  readonly countedOn: PlainDate
  readonly basis: LocalText
  /** The events at which these people were met. */
  readonly eventIds: readonly string[]
}

/** A person of the project's team: `staff` are employees, `specialist` are engaged by contract. */
export interface TeamMember {
  readonly id: string
  readonly kind: 'staff' | 'specialist'
  readonly name: string
  readonly position: LocalText
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** An NGO that the project covered, with the event at which it took part. */
export interface CoveredNgo {
  readonly id: string
  readonly name: LocalText
  readonly eventId: string | null
  readonly coveredOn: PlainDate
}
