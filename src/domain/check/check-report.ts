import type { ReportModel } from '../report/model.ts'
import { ruleIds, type Finding } from './finding.ts'
import { rules } from './rules.ts'

/** Everything that the rules find in a report, in the order of `ruleIds`; an empty answer is a clean report. */
export function checkReport(model: ReportModel): Finding[] {
  return ruleIds.flatMap((id) => rules.filter((rule) => rule.id === id).flatMap((rule) => rule.check(model)))
}
