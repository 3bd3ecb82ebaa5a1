import type { Tiyn } from '../../money/amount.ts'
import { cellPlace } from '../../report/passages.ts'
import type { EffectKey, EffectRow, ReportModel } from '../../report/model.ts'
import type { Place } from '../finding.ts'
import { cellText } from './cell-lines.ts'
import { comparePlanFact, type Comparison } from './compare-plan-fact.ts'
import { entryOf, type Entry } from './entries.ts'
import { remembered } from './remembered.ts'
import { readMoneyCell } from './money-cell.ts'

export const moneyKeys = ['payroll', 'taxes', 'purchases'] as const satisfies readonly EffectKey[]
export type MoneyKey = (typeof moneyKeys)[number]

/** A row of table B as read; `row` counts from 1. */
export interface EffectReading {
  readonly key: EffectKey | null
  readonly row: number
  readonly indicator: string
  readonly plan: Entry
  readonly fact: Entry
  readonly comparison: Comparison
}

/** The rows of table B that the form knows. */
export const readEffects = remembered((model: ReportModel): EffectReading[] =>
  (model.effects ?? []).map((row, index) => {
    const plan = entryOf({ text: cellText(row.cells.plan), paragraph: 1 })
    const fact = entryOf({ text: cellText(row.cells.fact), paragraph: 1 })
    const isMoney = moneyKeys.some((key) => key === row.key)
    const comparison = isMoney
      ? compareAmounts(plan.text, fact.text, cellText(row.cells.unit))
      : comparePlanFact(plan, fact)
    return { key: row.key, row: index + 1, indicator: cellText(row.cells.indicator), plan, fact, comparison }
  }),
)

/** Plan or fact of a money row in tiyn, null where it is absent or cannot be read. */
export function effectAmount(model: ReportModel, key: MoneyKey, column: 'plan' | 'fact'): Tiyn | null {
  const row = effectRow(model, key)
  return row ? (readMoneyCell(cellText(row.cells[column]), cellText(row.cells.unit))?.tiyn ?? null) : null
}

/** Plan or fact of a row that counts people or organisations; null where it is absent or not one exact number. */
export function effectCount(model: ReportModel, key: EffectKey, column: 'plan' | 'fact'): number | null {
  const row = effectRow(model, key)
  if (!row) return null
  const [first, ...more] = entryOf({ text: cellText(row.cells[column]), paragraph: 1 }).quantities
  if (!first || more.length > 0 || first.bound !== 'exact' || first.upTo !== null || first.percent)
    return null
  return first.value
}

/** The place of a cell of table B. */
export function effectPlace(model: ReportModel, key: EffectKey, column: 'plan' | 'fact'): Place {
  const index = (model.effects ?? []).findIndex((row) => row.key === key)
  return cellPlace('effects', index + 1, column, cellText(model.effects?.[index]?.cells[column]))
}

function effectRow(model: ReportModel, key: EffectKey): EffectRow | undefined {
  return model.effects?.find((row) => row.key === key)
}

function compareAmounts(plan: string, fact: string, unit: string): Comparison {
  const [planned, actual] = [readMoneyCell(plan, unit), readMoneyCell(fact, unit)]
  if (!planned || !actual) return 'unknown'
  if (planned.tiyn === actual.tiyn) return 'equal'
  return actual.tiyn < planned.tiyn ? 'below' : 'above'
}
