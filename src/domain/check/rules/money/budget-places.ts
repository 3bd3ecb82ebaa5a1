import { sumAmounts, type Tiyn } from '../../../money/amount.ts'
import type { ReportModel } from '../../../report/model.ts'
import { fieldPlace } from '../../../report/passages.ts'
import type { Place } from '../../finding.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { effectAmount, effectPlace, moneyKeys } from '../../reading/effects.ts'
import { readMoneyCell } from '../../reading/money-cell.ts'
import { thousandfoldCells } from './thousandfold.ts'

/**
 * Payroll, taxes and purchases of a column together; null unless all three can be read. A cell that holds thousands
 * counts as what it means: money.unit says it already.
 */
export function budgetTotal(model: ReportModel, column: 'plan' | 'fact'): Tiyn | null {
  const cells = thousandfoldCells(model).filter((cell) => cell.column === column)
  const values = moneyKeys.map((key) => {
    const amount = effectAmount(model, key, column)
    const cell = cells.find((one) => one.key === key)
    const isBare = cell !== undefined && readMoneyCell(cell.text, '')?.says === null
    return isBare && amount !== null ? amount * 1000n : amount
  })
  return values.every((value) => value !== null) ? sumAmounts(values) : null
}

/** The passport's grant and the three money cells of a column. */
export const budgetPlaces = (model: ReportModel, column: 'plan' | 'fact'): Place[] => [
  fieldPlace('grant', 1, cellText(model.fields.grant)),
  ...moneyKeys.map((key) => effectPlace(model, key, column)),
]
