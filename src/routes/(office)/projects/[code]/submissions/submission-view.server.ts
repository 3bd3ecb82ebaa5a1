import { formatDay, formatDayRange } from '#domain/calendar/format-day.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { reportContent } from '#domain/review/report-snapshot.ts'
import { attemptsOf, reviewState, type ReviewState } from '#domain/review/review-steps.ts'
import type { ProjectReview, ReportScope, Submission } from '#domain/review/review.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { rememberedFor } from '#server/project-cache.ts'
import { contentHash } from '#server/review/content-hash.ts'

/** How a report is called: «Заключительный отчёт», «Промежуточный отчёт, по 31 августа 2023 года». */
export function reportName({ kind, from, to }: ReportScope, lang: Language): string {
  const name = message(lang, `report.kind.${kind}`)
  if (from !== null && to !== null) return `${name}, ${formatDayRange(from, to, lang)}`
  if (from !== null) return `${name}, ${message(lang, 'report.period.from', { day: formatDay(from, lang) })}`
  if (to !== null) return `${name}, ${message(lang, 'report.period.to', { day: formatDay(to, lang) })}`
  return name
}

export interface ShownSubmission {
  readonly id: string
  readonly attempt: number
  readonly at: string
  readonly by: string
  readonly note: string
  /** What became of it; a replaced attempt keeps what it was. */
  readonly state: ReviewState
}

export interface ShownReport {
  readonly name: string
  readonly state: ReviewState
  readonly attempts: readonly ShownSubmission[]
}

/** The handed-in reports of a project, each with its attempts, the newest first. */
export function shownReports(review: ProjectReview, lang: Language): ShownReport[] {
  const keys = new Map(review.submissions.map((one) => [`${one.kind}/${one.from}/${one.to}`, one]))
  return [...keys.values()].map((one) => {
    const attempts = attemptsOf(review, one)
    return {
      name: reportName(one, lang),
      state: reviewState(attempts),
      attempts: attempts.map((attempt) => shownSubmission(attempt, lang)).toReversed(),
    }
  })
}

const shownSubmission = (one: Submission, lang: Language): ShownSubmission => ({
  id: one.id,
  attempt: one.attempt,
  at: formatInstant(one.at, lang),
  by: one.by,
  note: one.note,
  state: reviewState([one]),
})

/** The hash of the report as the records have it now. */
export const contentHashOf = rememberedFor<string | null>((records: ProjectRecords, key) => {
  const content = reportContent(records, JSON.parse(key) as ReportScope)
  return content && contentHash(content)
})
