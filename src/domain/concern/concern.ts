import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** A problem that residents of a village raised. In code it is a concern: a `Problem` is what an action refuses. */
export interface Concern {
  readonly id: string
  readonly position: number
  readonly placeId: string
  readonly text: LocalText
  readonly raisedOn: PlainDate
  /** The event at which it was raised. */
  readonly eventId: string | null
  /** By whom, as a role and never by name: residents of a street, a school. */
  readonly raisedBy: LocalText
  /** When it was solved, and how. */
  readonly settledOn: PlainDate | null
  readonly settlement: LocalText
}
