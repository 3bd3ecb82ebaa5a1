import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** A filled questionnaire as figures count it: without its answers, which no figure needs. */
export interface CollectedResponse {
  readonly id: string
  readonly number: number
  readonly filledOn: PlainDate
  readonly placeId: string | null
  readonly questionnaireId: string
  /** The questionnaire's title. */
  readonly title: LocalText
  readonly activityId: string | null
}

export interface CollectedAnalysis {
  readonly id: string
  readonly title: LocalText
  readonly until: PlainDate
  readonly questionnaireId: string
  readonly activityId: string | null
}
