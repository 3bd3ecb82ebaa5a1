import type { ReportModel } from '../report/model.ts'
import { ruleIds, type Finding } from './finding.ts'
import { rules } from './rules.ts'

/** The rules about a report in the order of `ruleIds`. */
export const reportRules = ruleIds.flatMap((id) => rules.filter((rule) => rule.id === id))

/** Everything that the rules find in a report, in the order of `ruleIds`; an empty answer is a clean report. */
export function checkReport(model: ReportModel): Finding[] {
  return reportRules.flatMap((rule) => rule.check(model))
}
