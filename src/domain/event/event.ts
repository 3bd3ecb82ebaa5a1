import type { PlainDate } from '../calendar/day.ts'
import type { Attendance } from '../people/attendance.ts'
import type { LocalText } from '../text/local-text.ts'

export const eventKinds = [
  'meeting',
  'gathering',
  'training',
  'workshop',
  'presentation',
  'contest',
  'roundTable',
  'briefing',
  'cleanUp',
  'pickupControl',
  'monthlyReport',
  'installation',
  'opening',
  'survey',
  'testimonial',
  'application',
  'distribution',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

/** A counted thing of an event: bags, containers, questionnaires, dumps cleaned. `key` is a word of `quantityKeys` or the project's own. */
export interface EventQuantity {
  readonly key: string
  readonly amount: number
}

/**
 * An event of the journal in its current version. A correction is a new version with a reason; `recordedBy` and
 * `recordedAt` are those of the first version, `correctedBy` those of the newest.
 */
export interface Event {
  readonly id: string
  readonly version: number
  readonly activityId: string
  readonly kind: EventKind
  readonly title: LocalText
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  /** Local times as HH:MM, null where nobody noted them. */
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly placeId: string | null
  readonly organiser: string | null
  readonly attendance: Attendance
  readonly quantities: readonly EventQuantity[]
  readonly result: LocalText
  /** A cancelled event stays in the journal and counts nowhere. */
  readonly isCancelled: boolean
  readonly recordedBy: string
  readonly recordedAt: string
  readonly correctedBy: string | null
  readonly correctionReason: string | null
}
