import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** The usual types of questions, as XLSForm has them: `one` is select_one, `many` select_multiple, `day` date. */
export const questionTypes = ['one', 'many', 'integer', 'decimal', 'text', 'day', 'note'] as const
export type QuestionType = (typeof questionTypes)[number]

export interface Choice {
  /** As answers keep it; labels may be put right later. */
  readonly name: string
  readonly label: LocalText
}

/**
 * One line of a questionnaire: a question, a note to read, or the beginning of a section, which lasts until the next one.
 * `relevant` says when it is asked at all, `constraint` which answers are right.
 */
export interface QuestionItem {
  readonly type: QuestionType | 'section'
  /** Under which its answers are kept and rules ask for it; unique in the questionnaire. */
  readonly name: string
  readonly label: LocalText
  readonly hint: LocalText
  readonly isRequired: boolean
  readonly relevant: string | null
  readonly constraint: string | null
  readonly constraintMessage: LocalText
  readonly choices: readonly Choice[]
}

export interface Questionnaire {
  readonly id: string
  readonly projectId: string
  /** The activity in whose figures its answers count. */
  readonly activityId: string | null
  /** XLSForm's form_id. */
  readonly code: string
  readonly title: LocalText
  /** What people agree to before they answer; empty where nothing about a person is asked. */
  readonly consent: LocalText
}

/** The questions as they stood; once opened for answers a version never changes. */
export interface QuestionnaireVersion {
  readonly id: string
  readonly questionnaireId: string
  readonly number: number
  readonly items: readonly QuestionItem[]
  readonly openedAt: string | null
}

export type Answer = string | number | readonly string[]
export type Answers = { readonly [question: string]: Answer }

/** The answer of a question; null where there is none, whatever the question is called. */
export const answerOf = (answers: Answers, name: string): Answer | null =>
  Object.hasOwn(answers, name) ? (answers[name] ?? null) : null

export const fillingWays = ['paper', 'phone', 'link'] as const
export type FillingWay = (typeof fillingWays)[number]

/** A filled questionnaire as its answers stand now. Nobody's name belongs to it. */
export interface QuestionnaireResponse {
  readonly id: string
  readonly questionnaireId: string
  readonly versionId: string
  /** Counted within the questionnaire, to be written on the paper. */
  readonly number: number
  readonly filledOn: PlainDate
  readonly way: FillingWay
  readonly placeId: string | null
  readonly linkId: string | null
  readonly hasConsent: boolean
  readonly answers: Answers
  readonly withdrawnWhy: string | null
  readonly recordedBy: string
  readonly recordedAt: string
}

/** A secret address at which people answer by themselves. */
export interface QuestionnaireLink {
  readonly id: string
  readonly questionnaireId: string
  readonly key: string
  readonly placeId: string | null
  /** To whom it was handed out. */
  readonly note: string | null
  /** Answers that it takes at most. */
  readonly most: number
  readonly revokedAt: string | null
}

/** What somebody concluded from the answers until a day; its tables are computed from them. */
export interface QuestionnaireAnalysis {
  readonly id: string
  readonly questionnaireId: string
  readonly title: LocalText
  readonly until: PlainDate
  readonly conclusion: LocalText
  readonly crosses: readonly { readonly row: string; readonly column: string }[]
}
