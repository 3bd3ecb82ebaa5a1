import { severityCounts } from '#domain/check/checked-report.ts'
import type { Finding, Severity } from '#domain/check/finding.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { findingText } from '../finding-text.ts'
import { problemText, severities, type CheckedDocument } from './checked-document.ts'

export interface CheckTextOptions {
  /** Colours for a terminal; never in a file. */
  readonly hasColour?: boolean
}

type Paint = (text: string, colour: keyof typeof colours) => string
const colours = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const
const severityColours = { error: 'red', warning: 'yellow', note: 'cyan' } as const
const placesShown = 6

/** The findings for a terminal: a summary a report, grouped by severity, the places of each below it. */
export function checkText(
  reports: readonly CheckedDocument[],
  lang: Language,
  options: CheckTextOptions = {},
): string {
  const paint: Paint = (text, colour) =>
    options.hasColour ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text
  const texts = reports.map((report) => reportText(report, lang, paint))
  if (reports.length > 1) texts.push(totalText(reports, lang, paint))
  return `${texts.join('\n\n')}\n`
}

function reportText(report: CheckedDocument, lang: Language, paint: Paint): string {
  const title = paint(report.file, 'bold')
  if (!report.readable)
    return `${title}\n  ${paint(message(lang, 'document.check.unreadable'), 'red')}: ${problemText(report, lang)}`
  const counts = severityCounts(report.findings)
  const groups = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => groupText(report.findings, severity, lang, paint))
  const clean = paint(message(lang, 'document.check.clean'), 'green')
  const summary = message(lang, 'document.check.summary', counts)
  return report.findings.length === 0
    ? `${title}\n  ${clean}`
    : [title, ...groups, `\n  ${summary}`].join('\n')
}

function groupText(findings: readonly Finding[], severity: Severity, lang: Language, paint: Paint): string {
  const own = findings.filter((finding) => finding.severity === severity)
  const heading = `${message(lang, `document.check.severity.${severity}`)}: ${own.length}`
  return [
    `\n  ${paint(heading, severityColours[severity])}`,
    ...own.map((each, index) => findingLines(each, own[index + 1], lang, paint)),
  ].join('\n')
}

/** What would settle it is said once, below the last of the findings in a row that share it. */
function findingLines(finding: Finding, next: Finding | undefined, lang: Language, paint: Paint): string {
  const text = findingText(finding, lang)
  const isShared = next !== undefined && findingText(next, lang).settle === text.settle
  const settle =
    text.settle === null || isShared ? [] : [`      ${paint('⇒', 'dim')} ${paint(text.settle, 'green')}`]
  const places = text.places.slice(0, placesShown).map((label, index) => {
    const quote = finding.places[index]?.quote
    return `      ${paint('→', 'dim')} ${label}${quote ? paint(`: ${quote}`, 'dim') : ''}`
  })
  const rest = text.places.length - places.length
  const more = rest > 0 ? [`      ${message(lang, 'document.check.more-places', { count: rest })}`] : []
  return [`    • ${text.message} ${paint(`[${finding.rule}]`, 'dim')}`, ...places, ...more, ...settle].join(
    '\n',
  )
}

function totalText(reports: readonly CheckedDocument[], lang: Language, paint: Paint): string {
  const counts = severityCounts(reports.flatMap((report) => (report.readable ? report.findings : [])))
  const unreadable = reports.filter((report) => !report.readable).length
  return paint(
    message(lang, 'document.check.total', { reports: reports.length, unreadable, ...counts }),
    'bold',
  )
}
