import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

export const publicationKinds = ['post', 'article', 'newsItem', 'tvItem', 'video', 'radio'] as const
export type PublicationKind = (typeof publicationKinds)[number]

export interface Publication {
  readonly id: string
  readonly activityId: string | null
  readonly kind: PublicationKind
  readonly outlet: LocalText
  readonly title: LocalText
  readonly language: 'ru' | 'kk' | 'both'
  readonly publishedOn: PlainDate
  readonly url: string | null
  /** How many people saw it, and where that number comes from; null where nobody knows. */
  readonly reach: number | null
  readonly reachSource: LocalText
  /** The row of the plan that it does. */
  readonly plannedId: string | null
}

export interface PrintedMaterial {
  readonly id: string
  readonly activityId: string | null
  readonly kind: 'leaflet' | 'booklet' | 'manual' | 'poster' | 'certificate'
  readonly title: LocalText
  readonly printedOn: PlainDate
  readonly printRun: number
  readonly handedOut: number
  readonly handedTo: LocalText
}
