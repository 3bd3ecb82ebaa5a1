import type { Tiyn } from '../../../money/amount.ts'
import type { ReportModel } from '../../../report/model.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { moneyKeys, type MoneyKey } from '../../reading/effects.ts'
import { readMoneyCell, saysThousands } from '../../reading/money-cell.ts'
import { printedGrant } from './printed-grant.ts'

export interface MoneyCellAt {
  readonly key: MoneyKey
  readonly row: number
  readonly column: 'plan' | 'fact'
  readonly text: string
}

const million: Tiyn = 100_000_000n
/** Below this a payroll or a purchase of a grant of a million and more is not in tenge: 10 000 ₸; taxes may be smaller. */
const implausible: { readonly [key in MoneyKey]: Tiyn } = {
  payroll: 1_000_000n,
  taxes: 100_000n,
  purchases: 1_000_000n,
}

/** Money cells of table B that hold thousands of tenge though their row counts in tenge. */
export function thousandfoldCells(model: ReportModel): MoneyCellAt[] {
  const grant = printedGrant(model)
  return (model.effects ?? []).flatMap((row, index) => {
    const key = moneyKeys.find((one) => one === row.key)
    if (key === undefined || saysThousands(cellText(row.cells.unit))) return []
    return (['plan', 'fact'] as const).flatMap((column) => {
      const text = cellText(row.cells[column])
      const other = cellText(row.cells[column === 'plan' ? 'fact' : 'plan'])
      return isInThousands(key, text, other, grant) ? [{ key, row: index + 1, column, text }] : []
    })
  })
}

function isInThousands(key: MoneyKey, text: string, other: string, grant: Tiyn | null): boolean {
  const [value, neighbour] = [readMoneyCell(text, ''), readMoneyCell(other, '')]
  if (!value || value.tiyn === 0n) return false
  if (value.says === 'thousands') return true
  if (value.says === 'tenge') return false
  const ratio = neighbour ? neighbour.tiyn / value.tiyn : 0n
  if (ratio >= 500n && ratio <= 2000n) return true
  // Even a thousand times more would be implausible: then it is a wrong number, not another unit.
  if (value.tiyn * 1000n < implausible[key]) return false
  return (
    grant !== null &&
    grant >= million &&
    value.tiyn < implausible[key] &&
    value.tiyn * 1000n <= grant &&
    isSmall(neighbour?.tiyn, key)
  )
}

const isSmall = (neighbour: Tiyn | undefined, key: MoneyKey): boolean =>
  neighbour === undefined || neighbour < implausible[key]
