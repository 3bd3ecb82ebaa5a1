import type { ReportModel } from '../report/model.ts'
import type { Finding, Severity } from './finding.ts'

/** What the checker says of one report: its findings, or why it could not be read (a message key with its parameters). */
export type CheckedReport =
  | {
      readonly file: string
      readonly readable: true
      readonly model: ReportModel
      readonly findings: readonly Finding[]
    }
  | {
      readonly file: string
      readonly readable: false
      readonly problem: {
        readonly key: string
        readonly params: { readonly [name: string]: string | number }
      }
    }

/** How many findings of each severity there are. */
export function severityCounts(findings: readonly Finding[]): { readonly [severity in Severity]: number } {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}
