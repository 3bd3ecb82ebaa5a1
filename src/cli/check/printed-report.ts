import { severityCounts } from '#domain/check/checked-report.ts'
import type { Language } from '#domain/text/local-text.ts'
import { reportJson } from '#documents/check/check-json.ts'
import type { CheckedDocument } from '#documents/check/checked-document.ts'

/** A report's part of the JSON object in UTF-8, and what the exit status depends on. */
export interface PrintedReport {
  readonly json: Uint8Array<ArrayBuffer>
  readonly verdict: Verdict
}

/** `wrong` is a report with an error or a warning: notes alone leave it clean. */
export type Verdict = 'clean' | 'wrong' | 'unreadable'

export const verdictOf = (report: CheckedDocument): Verdict => {
  if (!report.readable) return 'unreadable'
  const counts = severityCounts(report.findings)
  return counts.error + counts.warning === 0 ? 'clean' : 'wrong'
}

/** Prints a checked report as it stands in the JSON object. */
export const printReport = (report: CheckedDocument, lang: Language): PrintedReport => ({
  json: Buffer.concat(reportJson(report, lang).map((piece) => Buffer.from(piece))),
  verdict: verdictOf(report),
})
