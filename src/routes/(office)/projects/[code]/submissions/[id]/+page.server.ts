import { error } from '@sveltejs/kit'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import { anchoredLine, figuresAtPlace } from '#domain/review/remark-anchor.ts'
import {
  attemptsOf,
  openRemarks,
  refusedStep,
  reviewState,
  type ReviewStep,
} from '#domain/review/review-steps.ts'
import type { Submission } from '#domain/review/review.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { placeLabel } from '#documents/place-label.ts'
import { reportHtmlBody } from '#documents/html/report-html-body.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { thawedReport } from '#server/review/frozen-report.ts'
import { verifySubmission } from '#server/review/verify-submission.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { snapshotOfSubmission } from '#store/review.ts'
import { reportName } from '../submission-view.server.ts'
import { differencesSince } from './differences.server.ts'
import { lineIdOf, placeOfWord, placeWord } from './remark-place.server.ts'
import { reviewActions, reviewFields } from './review-actions.server.ts'
import { shownRemarks } from './shown-remarks.server.ts'
import { submissionOf } from './submission-of.server.ts'
import type { PageServerLoad } from './$types'

/** What was handed in, as it was, with the remarks in its margin, what became of it, and what differs by now. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const { organisationId, projectId, review, submission } = await submissionOf(locals, params.code, params.id)
  const { database } = await application()
  const frozen = await database.read(organisationId, (db) => snapshotOfSubmission(db, submission.id))
  const form = formEdition(submission.form)
  if (!frozen || !form) error(404, message(lang, 'site.notFound'))
  const verdict = await verifySubmission(database.dataFolder, frozen)
  const printedLang =
    reportLanguages.find((one) => one === url.searchParams.get('lang')) ?? (lang === 'kk' ? 'kk' : 'ru')
  const { content, day } = thawedReport(frozen.snapshot)
  const model = content.models[printedLang]
  const attempts = attemptsOf(review, submission)
  const state = reviewState(attempts)
  const role = account?.role ?? 'monitor'
  const isNewest = attempts.at(-1)?.id === submission.id
  const may = (step: ReviewStep): boolean =>
    refusedStep({ step, state, role, hasLetter: true, openRemarks: 0 }) === null
  const remarks = shownRemarks(review, attempts, submission, model, printedLang, locals)
  const marked = new Map(
    remarks.flatMap((one) => (one.line === null ? [] : [[one.line, one.number] as const])),
  )
  const mayRemark = isNewest && may('remark')
  const place = mayRemark ? placeOfWord(url.searchParams.get('at')) : null
  const line = place && anchoredLine(model, place, null)
  return {
    submission: { ...shownDetails(submission, lang), sha256: submission.sha256 },
    name: reportName(submission, lang),
    printedLang,
    state,
    isNewest,
    newest: attempts.at(-1)?.id ?? submission.id,
    verdict: { isUnchanged: verdict.isUnchanged, broken: verdict.brokenFiles.length },
    files: submission.files.map((file) => ({
      name: `${file.lang}.${file.format}`,
      lang: file.lang,
      format: file.format,
    })),
    printed: reportHtmlBody(model, form, {
      date: day,
      mark: (at, html) => {
        const number = marked.get(lineIdOf(at))
        const words =
          number === undefined
            ? html
            : `<mark>${html}</mark> <a class="remarked" href="#remark-${number}">[${number}]</a>`
        if (!mayRemark || html === '') return words
        const label = message(lang, 'review.remark.here')
        return `${words}<a class="remark-here" href="?lang=${printedLang}&amp;at=${encodeURIComponent(placeWord(at))}#remark" aria-label="${label}" title="${label}">✎</a>`
      },
    }),
    remarks,
    openCount: openRemarks(review.remarks, attempts).length,
    remarkAt: line && {
      at: placeWord(line.place),
      label: placeLabel(line.place, lang),
      quote: line.quote,
      figures: figuresAtPlace(model, line.place).map((id) => ({ id, value: model.figures[id]?.value ?? '' })),
    },
    may: {
      remark: mayRemark,
      answer: may('answer'),
      settle: may('settle'),
      return: isNewest && may('return'),
      accept: isNewest && may('accept'),
      unlock: isNewest && may('unlock'),
    },
    isOperator: role === 'monitor',
    fields: reviewFields(lang, role === 'monitor'),
    id: uuidV7(Date.now()),
    differences: mayRead(role, 'report')
      ? await differencesSince(locals, params.code, projectId, submission, model, printedLang)
      : null,
  }
}

const shownDetails = (one: Submission, lang: App.Locals['lang']) => ({
  id: one.id,
  attempt: one.attempt,
  at: formatInstant(one.at, lang),
  by: one.by,
  note: one.note,
  decisions: one.decisions.map((decision) => ({
    id: decision.id,
    kind: decision.kind,
    by: decision.by,
    at: formatInstant(decision.at, lang),
    reason: decision.reason,
    letter: decision.letter && {
      number: decision.letter.number,
      date: formatDay(decision.letter.date, lang, 'short'),
      evidenceId: decision.letter.evidenceId,
    },
  })),
})

export const actions = reviewActions
