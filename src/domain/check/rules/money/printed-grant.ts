import { amountFromDecimal, type Tiyn } from '../../../money/amount.ts'
import type { ReportModel } from '../../../report/model.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { readMoneyCell } from '../../reading/money-cell.ts'

/** The grant in tiyn as the model read it, else the first amount that the passport prints. */
export function printedGrant(model: ReportModel): Tiyn | null {
  // The model's amounts are whole tiyn written as decimal strings.
  const tiyn = model.grantTiyn === null ? null : amountFromDecimal(model.grantTiyn)
  if (tiyn !== null) return tiyn / 100n
  const digits = cellText(model.fields.grant).replace(/\([^)]*\)/g, ' ')
  const printed = /\d[\d\s\u00a0\u202f.,]*(?:тыс\p{L}*|мың)?/u.exec(digits)?.[0].replace(/[\s.,]+$/, '')
  return printed === undefined ? null : (readMoneyCell(printed, '')?.tiyn ?? null)
}
