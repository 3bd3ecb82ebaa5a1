import type { PlainDate } from '../calendar/day.ts'
import type { PublicationKind } from '../outreach/outreach.ts'
import type { LocalText } from '../text/local-text.ts'
import type { IndicatorSource } from './indicator.ts'

/** Sources of an indicator other than events. */
export type LinkedSource = Exclude<IndicatorSource['records'], 'events'>
export type LinkedMeasure = 'count' | 'people' | 'reach' | 'printRun' | 'handedOut' | 'amount' | 'kg'

/** A record other than an event, with all that it can add to a figure. */
export interface LinkedRecord {
  readonly subject: string
  readonly id: string
  readonly title: LocalText
  readonly at: PlainDate | null
  /** The activities it belongs to; null for kinds of records that belong to the project as a whole. */
  readonly activityIds: readonly string[] | null
  readonly publicationKind?: PublicationKind
  /** Of the village for which it counts, where it counts for one. */
  readonly placeId?: string
  readonly amounts: { readonly [measure in LinkedMeasure]?: bigint }
}
