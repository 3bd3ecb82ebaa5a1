import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'
import type { Breakdown } from './categories.ts'

/**
 * Different people whom the project reached in one way, each counted once however often they came: the sum over groups
 * is the number of direct beneficiaries and the total of the statistics tables. `basis` says how they were counted.
 */
export interface ParticipantGroup {
  readonly id: string
  readonly name: LocalText
  readonly total: number
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
