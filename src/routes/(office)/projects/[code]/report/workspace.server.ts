/*
 * What the pages of the report share: which report is looked at, the report with its findings as the records stand, and
 * the words for both. A checker is kept as long as its records stand still, so that findings come while one writes.
 */
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import type { DraftText, LiveChecker } from '#domain/check/live-check.ts'
import { liveChecker } from '#domain/check/live-check.ts'
import type { Finding, Place } from '#domain/check/finding.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { sectionOfPlace } from '#domain/report/report-sections.ts'
import type { Language } from '#domain/text/local-text.ts'
import { findingText } from '#documents/finding-text.ts'
import { lineId, sectionId } from '#documents/html/line-place.ts'
import { message } from '#i18n/message.ts'
import { rememberedFor } from '#server/project-cache.ts'
import { error } from '@sveltejs/kit'
import { recordPath } from '../../../record-path.ts'
import type { ReportChoice } from '../report-model.server.ts'

/** A report that is being worked on. */
export interface Workspace {
  readonly model: ReportModel
  readonly form: FormEdition
  readonly findings: readonly Finding[]
}

const checkers = rememberedFor<LiveChecker | null>((records, key) => {
  const form = formEdition(records.project.form)
  const { today, kind, lang, from, to } = JSON.parse(key) as ReportChoice & { today: string }
  return form && liveChecker(records, { kind, lang, form, today, ...(from && { from }), ...(to && { to }) })
})

/** The report that was chosen, with these texts in place of the saved ones, and everything that is found in it. */
export function workspaceOf(
  records: ProjectRecords,
  { kind, lang, from, to }: ReportChoice,
  spoken: Language,
  drafts: readonly DraftText[] = [],
): Workspace {
  const today = dayOfInstant(new Date().toISOString(), records.project.timeZone)
  const form = formEdition(records.project.form)
  const checker = checkers(records, JSON.stringify({ today, kind, lang, from, to }))
  if (!form || !checker) error(404, message(spoken, 'site.notFound'))
  return { ...checker.check(drafts), form }
}

/** The address of a choice: what is usual is left out. */
export function choiceQuery(choice: ReportChoice): string {
  const query = new URLSearchParams({ form: choice.kind, lang: choice.lang })
  if (choice.from) query.set('from', choice.from)
  if (choice.to) query.set('to', choice.to)
  return `?${String(query)}`
}

/** A finding as a page shows it: in words, each place with where it can be mended. */
export interface ShownFinding {
  readonly rule: Finding['rule']
  readonly severity: Finding['severity']
  readonly message: string
  readonly settle: string | null
  readonly places: readonly { readonly label: string; readonly quote: string; readonly href: string | null }[]
}

export function shownFinding(finding: Finding, code: string, query: string, lang: Language): ShownFinding {
  const text = findingText(finding, lang)
  const places = finding.places.map((place, index) => ({
    label: text.places[index] ?? '',
    quote: place.quote ?? '',
    href: placeHref(place, code, query),
  }))
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: text.message,
    settle: text.settle,
    places,
  }
}

/** Where a place can be looked at and mended: its record, or its section of the report. */
function placeHref(place: Place, code: string, query: string): string | null {
  if (place.record) return recordPath(code, place.record.subject, place.record.id)
  const section = sectionOfPlace(place)
  if (!section) return null
  const { section: name, row, column, paragraph } = place
  const line =
    column === undefined
      ? null
      : lineId({ section: name, column, paragraph: paragraph ?? 1, ...(row && { row }) })
  return `/projects/${code}/report/section/${section.id}${query}#${line ?? sectionId(name)}`
}

/** Where a figure of this report opens to its records. */
export const figureHref =
  (model: ReportModel, code: string, query: string) =>
  (figure: string): string | null =>
    model.figures[figure] ? `/projects/${code}/figures/${encodeURIComponent(figure)}${query}` : null
