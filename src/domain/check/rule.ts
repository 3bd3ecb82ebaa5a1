import type { ReportModel } from '../report/model.ts'
import type { Finding, RuleId } from './finding.ts'

/** One rule of the checker: a pure judgement of a report model. A rule that cannot be sure finds nothing. */
export interface Rule {
  readonly id: RuleId
  readonly check: (model: ReportModel) => readonly Finding[]
}
