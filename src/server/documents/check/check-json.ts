import { severityCounts } from '#domain/check/checked-report.ts'
import type { Finding, Place } from '#domain/check/finding.ts'
import type { Language } from '#domain/text/local-text.ts'
import { findingMessage } from '../finding-text.ts'
import { problemText, type CheckedDocument } from './checked-document.ts'

const opening = '{\n  "reports": [\n    '
const closing = '\n  ]\n}'

/**
 * The findings of one report as they stand in the JSON object of a check; messages in the language asked for. It is cut out
 * of an object of this report alone, so that its lines are indented as they stand there.
 */
export const reportJson = (report: CheckedDocument, lang: Language): string =>
  JSON.stringify({ reports: [reportObject(report, lang)] }, null, 2).slice(opening.length, -closing.length)

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

function reportObject(report: CheckedDocument, lang: Language): object {
  if (!report.readable) {
    return {
      file: report.file,
      readable: false,
      problem: problemText(report, lang),
      findings: [],
      counts: severityCounts([]),
    }
  }
  return {
    file: report.file,
    readable: true,
    findings: report.findings.map((finding) => findingObject(finding, lang)),
    counts: severityCounts(report.findings),
  }
}

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
