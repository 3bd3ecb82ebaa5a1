/*
 * Checked reports as one HTML file: each report with its places marked, the findings beside it, filters by severity
 * that need no script. A link leads from a finding to its places and from a mark back to its finding.
 */
import { severityCounts } from '#domain/check/checked-report.ts'
import type { Place } from '#domain/check/finding.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import { kzGrantFinal2022 } from '#domain/report/form/kz-grant-final-2022.ts'
import { lineText, type ReportModel } from '#domain/report/model.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { findingText } from '../finding-text.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { htmlPage } from '../html/html-page.ts'
import { reportHtmlBody } from '../html/report-html-body.ts'
import { printable } from '../layout/printed-text.ts'
import { numbered, pageMarks, placeLink, type NumberedFinding, type PageMarks } from './check-marks.ts'
import { checkStyle } from './check-style.ts'
import { problemText, severities, type CheckedDocument } from './checked-document.ts'

const placesShown = 12

/** A self-contained page of checked reports in the language asked for; the reports stay in their own. */
export function checkHtml(reports: readonly CheckedDocument[], lang: Language): string {
  const title = say(lang, 'document.check.title')
  const counts = severityCounts(reports.flatMap((report) => (report.readable ? report.findings : [])))
  const choices = (['all', ...severities] as const).map((choice) => {
    const name = say(lang, choice === 'all' ? 'document.check.all' : `document.check.severity.${choice}`)
    const count = choice === 'all' ? counts.error + counts.warning + counts.note : counts[choice]
    return { choice, label: `${name}: ${count}` }
  })
  const inputs = choices.map(
    ({ choice }) =>
      `<input class="filter ${choice}" type="radio" name="severity" id="show-${choice}"${choice === 'all' ? ' checked' : ''}>`,
  )
  const labels = choices.map(
    ({ choice, label }) => `<label class="${choice}" for="show-${choice}">${label}</label>`,
  )
  const sections = reports.map((report, index) => reportSection(report, index, reports.length === 1, lang))
  return htmlPage({
    lang,
    title,
    style: checkStyle,
    body: `<main class="check"><h1>${title}</h1>${inputs.join('')}<div class="filters">${labels.join('')}</div>${sections.join('\n')}</main>`,
  })
}

const say = (
  lang: Language,
  key: MessageKey,
  params: { readonly [name: string]: string | number } = {},
): string => escapeHtml(message(lang, key, params))

function reportSection(report: CheckedDocument, index: number, isOnly: boolean, lang: Language): string {
  const open = isOnly || index === 0 ? ' open' : ''
  const file = escapeHtml(printable(report.file))
  if (!report.readable) {
    const problem = `<p class="unreadable"><strong>${say(lang, 'document.check.unreadable')}.</strong> ${escapeHtml(problemText(report, lang))}</p>`
    return `<details${open}><summary>${file}</summary>${problem}</details>`
  }
  const prefix = `r${index + 1}-`
  const findings = numbered(report.findings)
  const marks = pageMarks(findings, prefix)
  const body = report.model ? reportBody(report.model, marks, prefix, lang) : ''
  const summary = say(lang, 'document.check.summary', severityCounts(report.findings))
  return [
    `<details${open}><summary>${file} <small>${summary}</small></summary>`,
    `<div class="checked${body === '' ? '' : ' with-report'}">`,
    findingList(findings, targetsIn(body, marks), prefix, lang),
    body,
    '</div></details>',
  ].join('\n')
}

type TargetOf = (place: Place) => string | null

/** Links only to what the page has: a missing table has no place to jump to. */
const targetsIn =
  (body: string, marks: PageMarks): TargetOf =>
  (place) => {
    const id = marks.target(place)
    return body.includes(`id="${id}"`) ? id : null
  }

function findingList(
  findings: readonly NumberedFinding[],
  targetOf: TargetOf,
  prefix: string,
  lang: Language,
): string {
  const heading = `<h2>${say(lang, 'document.check.findings')}</h2>`
  if (findings.length === 0)
    return `<section class="findings">${heading}<p class="clean">${say(lang, 'document.check.clean')}</p></section>`
  const items = findings.map((each) => findingItem(each, targetOf, prefix, lang))
  return `<section class="findings">${heading}<p class="guide">${say(lang, 'document.check.guide')}</p><ol>${items.join('\n')}</ol></section>`
}

function findingItem(
  { number, finding }: NumberedFinding,
  targetOf: TargetOf,
  prefix: string,
  lang: Language,
): string {
  const text = findingText(finding, lang)
  const places = finding.places.slice(0, placesShown).map((place, index) => {
    return `<li>${placeLink(place, text.places[index] ?? '', targetOf(place))}</li>`
  })
  const rest = finding.places.length - places.length
  const more =
    rest > 0 ? `<p><small>${say(lang, 'document.check.more-places', { count: rest })}</small></p>` : ''
  const tag = say(lang, `document.check.one.${finding.severity}`)
  const settle = text.settle === null ? '' : `<p class="settle">${escapeHtml(text.settle)}</p>`
  const list = places.length === 0 ? '' : `<ul>${places.join('')}</ul>`
  return `<li class="${finding.severity}" id="${prefix}finding-${number}"><span class="tag">${number}. ${tag}</span> <code>${finding.rule}</code><br>${escapeHtml(text.message)}${settle}${list}${more}</li>`
}

function reportBody(model: ReportModel, marks: PageMarks, prefix: string, lang: Language): string {
  const form = formEdition(model.form) ?? kzGrantFinal2022
  const body = reportHtmlBody(model, form, { mark: marks.mark, idPrefix: prefix })
  const stray = model.unplaced.map(({ line }) => `<p>${escapeHtml(printable(lineText(line)))}</p>`)
  const rest =
    stray.length === 0
      ? ''
      : `<section class="sheet portrait"><h2>${say(lang, 'document.check.unplaced')}</h2>${stray.join('\n')}</section>`
  return `<div>${body}${rest}</div>`
}
