import { cellText } from '../check/reading/cell-lines.ts'
import { readMoneyCell } from '../check/reading/money-cell.ts'
import type { EffectPlan } from '../indicator/indicator.ts'
import { parsePlanValue } from '../indicator/plan-value.ts'
import { maxAmount, type Tiyn } from '../money/amount.ts'
import { budgetCategories, type BudgetCategory } from '../money/budget.ts'
import { linesText, type EffectRow, type ReportModel } from '../report/model.ts'
import type { LocalText } from '../text/local-text.ts'
import { quoted } from './imported-note.ts'
import type { TextReader } from './imported-text.ts'

export interface ImportedBudgetLine {
  readonly code: string
  readonly category: BudgetCategory
  readonly title: LocalText
  readonly planned: Tiyn
}

const mostPeople = 20_000_000

/** The planned levels of table B: counts as levels, money as a budget line for each of the form's three kinds. */
export function importedEffects(
  model: ReportModel,
  reader: TextReader,
): { readonly effectPlans: readonly EffectPlan[]; readonly budgetLines: readonly ImportedBudgetLine[] } {
  const effectPlans = new Map<EffectPlan['key'], EffectPlan>()
  const budgetLines = new Map<BudgetCategory, ImportedBudgetLine>()
  ;(model.effects ?? []).forEach((row, index) => {
    const { key } = row
    const cell = { section: '1.effects', table: 'effects', row: index + 1, column: 'plan' }
    const text = cellText(row.cells.plan)
    const category = budgetCategories.find((one) => one === key)
    const planned = category ? moneyOf(row, text) : countOf(text)
    const isKnown =
      key !== null && (category ? budgetLines.has(category) : effectPlans.has(key as EffectPlan['key']))
    if (key === null || planned === null || isKnown) {
      const label = linesText(row.cells.indicator)
      reader.notes.unread.push({
        reason: category ? 'amountUnclear' : 'planUnclear',
        place: quoted(cell, `${label}: ${text}`),
      })
    } else if (category && typeof planned === 'bigint') {
      const title = reader.name(linesText(row.cells.indicator), cell)
      budgetLines.set(category, { code: category, category, title: reader.local(title || category), planned })
    } else if (typeof planned === 'number') {
      // Every key that is no money is one of the six counts.
      effectPlans.set(key as EffectPlan['key'], { key: key as EffectPlan['key'], planned })
    }
  })
  return { effectPlans: [...effectPlans.values()], budgetLines: [...budgetLines.values()] }
}

function moneyOf(row: EffectRow, text: string): Tiyn | null {
  const read = readMoneyCell(text, cellText(row.cells.unit))
  return read && read.tiyn <= maxAmount ? read.tiyn : null
}

/** A level is a whole number; «не менее 2500» is a bound and no level. */
function countOf(text: string): number | null {
  const plan = parsePlanValue(text)
  const isCount = plan?.kind === 'exact' && Number.isInteger(plan.value) && plan.value <= mostPeople
  return isCount ? plan.value : null
}
