import { formatInstant } from '#domain/calendar/format-instant.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { followAnchor } from '#domain/review/remark-anchor.ts'
import { refusedStep, reviewState } from '#domain/review/review-steps.ts'
import type { ProjectReview, Submission } from '#domain/review/review.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { placeLabel } from '#documents/place-label.ts'
import { lineIdOf } from './remark-place.server.ts'

/**
 * The remarks on a report as one attempt of it shows them: its own where they were made, those on earlier attempts where
 * their line is now, or said to be gone.
 */
export function shownRemarks(
  review: ProjectReview,
  attempts: readonly Submission[],
  submission: Submission,
  model: ReportModel,
  printedLang: ReportLanguage,
  { lang, account }: App.Locals,
) {
  const role = account?.role ?? 'monitor'
  const state = reviewState(attempts)
  const earlier = new Map(
    attempts.filter((one) => one.attempt <= submission.attempt).map((one) => [one.id, one.attempt]),
  )
  return review.remarks
    .filter((one) => earlier.has(one.submissionId))
    .map((one, index) => {
      const isOwn = one.submissionId === submission.id
      const isHere = one.anchor.lang === printedLang
      const followed = isHere
        ? isOwn
          ? { kind: 'same' as const, place: one.anchor.place }
          : followAnchor(one.anchor, model)
        : null
      const place = followed && followed.kind !== 'gone' ? followed.place : null
      return {
        number: index + 1,
        id: one.id,
        attempt: earlier.get(one.submissionId) ?? submission.attempt,
        isOwn,
        lang: one.anchor.lang,
        /** Id of the line in the printed snapshot, null where it is in the other language or gone. */
        line: place ? lineIdOf(place) : null,
        followed: followed?.kind ?? null,
        label: placeLabel(one.anchor.place, lang),
        quote: one.anchor.quote,
        figure: one.anchor.figure,
        text: one.text,
        by: one.by,
        byRole: one.authorRole,
        at: formatInstant(one.at, lang),
        answers: one.answers.map((answer) => ({ ...answer, at: formatInstant(answer.at, lang) })),
        settled: one.settled && { ...one.settled, at: formatInstant(one.settled.at, lang) },
        maySettle:
          one.settled === null &&
          refusedStep({ step: 'settle', state, role, remarkBy: one.authorRole }) === null,
      }
    })
}
