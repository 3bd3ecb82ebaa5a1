import { severityCounts } from '#domain/check/checked-report.ts'
import type { Finding, Place } from '#domain/check/finding.ts'
import type { Language } from '#domain/text/local-text.ts'
import { findingMessage } from '../finding-text.ts'
import { problemText, type CheckedDocument } from './checked-document.ts'

const opening = '{\n  "reports": [\n    '
const closing = '\n  ]\n}'
const findingOpening = `${opening}{\n      "findings": [\n        `
const findingClosing = `\n      ]\n    }${closing}`

const noFindings = '"findings": []'

/**
 * The findings of one report as they stand in the JSON object of a check, in pieces; messages in the language asked for.
 * Each piece is cut out of an object of itself alone, so that its lines are indented as they stand there. As one text a
 * report of fifty findings takes three times as long: V8 gives pages of their own to texts of that length.
 */
export function reportJson(report: CheckedDocument, lang: Language): string[] {
  const around = { reports: [reportObject(report, lang)] }
  const text = JSON.stringify(around, null, 2).slice(opening.length, -closing.length)
  if (!report.readable || report.findings.length === 0) return [text]
  // No value holds this: JSON escapes the quotes of texts.
  const [before = '', after = ''] = text.split(noFindings)
  const findings = report.findings.map((finding, index) => {
    const alone = { reports: [{ findings: [findingObject(finding, lang)] }] }
    const printed = JSON.stringify(alone, null, 2).slice(findingOpening.length, -findingClosing.length)
    return index === 0 ? printed : `,\n        ${printed}`
  })
  return [`${before}"findings": [\n        `, ...findings, `\n      ]${after}`]
}

/**
 * The JSON object of a check around its reports, at least one, each printed before by `reportJson`. It comes in parts: that
 * of a thousand reports takes half a gigabyte as one text.
 */
export async function* checkJson<Part>(
  reports: AsyncIterable<Part> | Iterable<Part>,
): AsyncGenerator<Part | string> {
  let before = opening
  for await (const report of reports) {
    yield before
    yield report
    before = ',\n    '
  }
  yield `${closing}\n`
}

/** All of a report but its findings. */
const reportObject = (report: CheckedDocument, lang: Language): object => ({
  file: report.file,
  readable: report.readable,
  ...(report.readable ? {} : { problem: problemText(report, lang) }),
  findings: [],
  counts: severityCounts(report.readable ? report.findings : []),
})

const findingObject = (finding: Finding, lang: Language): object => ({
  rule: finding.rule,
  severity: finding.severity,
  places: finding.places.map(placeObject),
  figures: finding.figures,
  message: findingMessage(finding, lang),
})

/** Every place has the same keys; what does not apply is null. */
const placeObject = (place: Place): object => ({
  section: place.section,
  table: place.table ?? null,
  row: place.row ?? null,
  column: place.column ?? null,
  paragraph: place.paragraph ?? null,
  quote: place.quote ?? null,
  ...(place.record ? { record: place.record } : {}),
})
