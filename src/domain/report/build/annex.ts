import { factNumber } from '../../indicator/compare-fact.ts'
import type { PlanValue } from '../../indicator/plan-value.ts'
import { exactTextIn } from '../../text/local-text.ts'
import type { ActivityRow, PlanFactBar } from '../model.ts'
import { oneLine, type BuildContext } from './build-context.ts'

/** Plan and fact of every numeric indicator that has a fact and stands in the report's table A. */
export function annexBars(context: BuildContext, rows: readonly ActivityRow[] | null): PlanFactBar[] {
  const shown = new Set(
    rows?.flatMap((row) => row.cells.fact?.flatMap((line) => line.map((span) => span.figure)) ?? []),
  )
  return context.records.indicators.flatMap((indicator) => {
    const id = `fact:${indicator.code}`
    const [plan, figure] = [planNumber(indicator.plan), context.figures.values.get(id)]
    const fact = figure && shown.has(id) ? factNumber(figure) : null
    const name = exactTextIn(indicator.name, context.lang)
    if (plan === null || fact === null || name === null) return []
    const unit = exactTextIn(indicator.unit, context.lang) ?? ''
    return [{ label: `${indicator.code} ${oneLine(name)}`, unit, plan, fact }]
  })
}

/** The level a bar is drawn at: the number itself, or the lower end of a range. */
function planNumber(plan: PlanValue): number | null {
  if (plan.kind === 'yesNo') return null
  return plan.kind === 'range' ? plan.from : plan.value
}
