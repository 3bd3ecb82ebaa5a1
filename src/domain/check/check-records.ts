import type { PlainDate } from '../calendar/day.ts'
import type { ProjectRecords } from '../project/records.ts'
import { buildReport, type ReportOptions } from '../report/build/build-report.ts'
import type { ReportModel } from '../report/model.ts'
import type { Language } from '../text/local-text.ts'
import { reportRules } from './check-report.ts'
import { ruleIds, type Finding } from './finding.ts'
import { recordRules } from './record-rules.ts'

/** What the record rules find in a project on a day, in the order of `ruleIds`; `lang` is that of the records' labels. */
export function checkRecords(records: ProjectRecords, today: PlainDate, lang: Language = 'ru'): Finding[] {
  return inOrder(recordRules.flatMap((rule) => rule.check({ records, today, lang })))
}

interface CheckedProject {
  readonly model: ReportModel
  readonly findings: readonly Finding[]
}

/** A project held against every rule: the report computed from its records, and the records themselves. */
export function checkProject(
  records: ProjectRecords,
  options: ReportOptions & { readonly today: PlainDate },
): CheckedProject {
  const turns = checkProjectInTurns(records, options)
  for (;;) {
    const { done, value } = turns.next()
    if (done) return value
  }
}

/** The same rule by rule: whoever has others to serve may do so between two of them. */
export function* checkProjectInTurns(
  records: ProjectRecords,
  options: ReportOptions & { readonly today: PlainDate },
): Generator<undefined, CheckedProject> {
  const model = buildReport(records, options)
  const findings: Finding[] = []
  for (const rule of reportRules) {
    yield
    findings.push(...rule.check(model))
  }
  const checked = { records, today: options.today, lang: options.lang }
  for (const rule of recordRules) {
    yield
    findings.push(...rule.check(checked))
  }
  return { model, findings: inOrder(findings) }
}

/** Findings in the order of `ruleIds`. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const order = new Map(ruleIds.map((id, index) => [id, index]))
  return findings.toSorted((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0))
}
