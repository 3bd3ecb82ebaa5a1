import type { ReportModel } from '../../../report/model.ts'
import { cellPlace } from '../../../report/passages.ts'
import type { Place } from '../../finding.ts'
import { readActivities } from '../../reading/activity-pairs.ts'
import { cellText } from '../../reading/cell-lines.ts'
import type { Comparison } from '../../reading/compare-plan-fact.ts'
import { moneyKeys, readEffects } from '../../reading/effects.ts'

/** A plan and a fact that differ, in table A or B. */
export interface DeviatingPair {
  readonly comparison: Extract<Comparison, 'above' | 'below'>
  readonly indicator: string
  readonly plan: string
  readonly fact: string
  readonly isMoney: boolean
  /** What the row says about it besides: its activity, result and effect. */
  readonly context: string
  readonly places: readonly Place[]
}

/** Every fact that is not its plan; a kept bound («не менее 60», 65) is none. */
export function deviatingPairs(model: ReportModel): DeviatingPair[] {
  return [...inActivities(model), ...inEffects(model)]
}

function inActivities(model: ReportModel): DeviatingPair[] {
  return readActivities(model).flatMap(({ row, cells, pairs }) =>
    pairs.flatMap(({ indicator, plan, fact, comparison }) => {
      if (comparison !== 'above' && comparison !== 'below') return []
      const places = [
        cellPlace('activities', row, 'plan', plan.text, plan.paragraph),
        cellPlace('activities', row, 'fact', fact.text, fact.paragraph),
      ]
      const context = [cells.activity, cells.result, cells.effect].map(cellText).join('\n')
      return [{ comparison, indicator, plan: plan.text, fact: fact.text, isMoney: false, context, places }]
    }),
  )
}

function inEffects(model: ReportModel): DeviatingPair[] {
  return readEffects(model).flatMap(({ key, row, indicator, plan, fact, comparison }) => {
    if (comparison !== 'above' && comparison !== 'below') return []
    const places = [
      cellPlace('effects', row, 'plan', plan.text),
      cellPlace('effects', row, 'fact', fact.text),
    ]
    const isMoney = moneyKeys.some((one) => one === key)
    return [{ comparison, indicator, plan: plan.text, fact: fact.text, isMoney, context: '', places }]
  })
}
