import { formatAmount, parseAmount, type Tiyn } from '../../../money/amount.ts'
import type { ReportModel } from '../../../report/model.ts'
import { cellPlace } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { readMoneyCell, saysTenge, saysThousands } from '../../reading/money-cell.ts'
import type { Rule } from '../../rule.ts'
import { thousandfoldCells } from './thousandfold.ts'

/**
 * Amounts stand in the unit of their column: tenge in table B, thousands of tenge among the proposals. A value in
 * another unit either says so («5400 000 тг») or is a thousand times off what it could be.
 */
export const moneyUnitRule: Rule = {
  id: 'money.unit',
  check: (model) => [...effectAmounts(model), ...proposalAmounts(model)],
}

/** No grant of the form is a milliard tenge: a million in a column of thousands is tenge. */
const largestInThousands: Tiyn = 1_000_000n * 100n

function proposalAmounts(model: ReportModel): Finding[] {
  return (model.proposals ?? []).flatMap((row, index) => {
    const text = cellText(row.cells.amount)
    const amount = readMoneyCell(text, '')
    if (text === '' || saysThousands(text)) return []
    const isMillions = /млн|миллион/iu.test(text)
    const isTooLarge = amount !== null && amount.tiyn >= largestInThousands
    if (!saysTenge(text) && !isTooLarge && !isMillions) return []
    const places = [cellPlace('proposals', index + 1, 'amount', text)]
    const figures = {
      value: text,
      thousands:
        amount === null
          ? ''
          : formatAmount(isMillions ? amount.tiyn * 1000n : amount.tiyn / 1000n, model.lang),
    }
    return [{ rule: 'money.unit', severity: 'warning', variant: 'tengeForThousands', places, figures }]
  })
}

function effectAmounts(model: ReportModel): Finding[] {
  const cells = thousandfoldCells(model)
  if (cells.length === 0) return []
  const places = cells.map(({ row, column, text }) => cellPlace('effects', row, column, text))
  const figures = {
    value: cells.map(({ text }) => `«${text}»`).join(', '),
    tenge: cells.map(({ text }) => inTenge(text, model.lang)).join(', '),
  }
  return [{ rule: 'money.unit', severity: 'warning', variant: 'thousandsForTenge', places, figures }]
}

function inTenge(text: string, lang: 'ru' | 'kk'): string {
  const cell = readMoneyCell(text, '')
  const bare = parseAmount(text)
  if (cell === null) return text
  return formatAmount(bare.ok ? cell.tiyn * 1000n : cell.tiyn, lang)
}
