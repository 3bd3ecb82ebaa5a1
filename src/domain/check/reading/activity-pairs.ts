import type { ActivityRow, ReportModel } from '../../report/model.ts'
import { comparePlanFact, type Comparison } from './compare-plan-fact.ts'
import { remembered } from './remembered.ts'
import { answerEntries, indicatorEntries, type Entry } from './entries.ts'

/** A plan and its fact, with the indicator they answer where it can be told. */
export interface PlanFactPair {
  readonly indicator: string
  readonly plan: Entry
  readonly fact: Entry
  readonly comparison: Comparison
}

/** A row of table A with what its indicator cells say; `row` counts from 1. */
export interface ActivityReading {
  readonly row: number
  readonly cells: ActivityRow['cells']
  readonly groupKind: ActivityRow['groupKind']
  readonly indicators: readonly Entry[]
  readonly plan: readonly Entry[]
  readonly fact: readonly Entry[]
  /** Only where plan and fact have as many answers; else the lines cannot be matched. */
  readonly pairs: readonly PlanFactPair[]
}

/** Reads plan and fact of every row of table A. */
export const readActivities = remembered((model: ReportModel): ActivityReading[] =>
  (model.activities ?? []).map((row, index) => {
    const indicators = indicatorEntries(row.cells.indicators)
    const plan = answerEntries(row.cells.plan)
    const fact = answerEntries(row.cells.fact)
    const pairs = pairsOf(indicators, plan, fact)
    return { row: index + 1, cells: row.cells, groupKind: row.groupKind, indicators, plan, fact, pairs }
  }),
)

function pairsOf(
  indicators: readonly Entry[],
  plan: readonly Entry[],
  fact: readonly Entry[],
): PlanFactPair[] {
  if (plan.length !== fact.length) return []
  return plan.flatMap((planned, index) => {
    const actual = fact[index]
    if (!actual) return []
    const indicator = indicators.length === plan.length ? (indicators[index]?.text ?? '') : planned.text
    return [{ indicator, plan: planned, fact: actual, comparison: comparePlanFact(planned, actual) }]
  })
}
