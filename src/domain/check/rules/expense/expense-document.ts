import { evidenceIndex } from '../../../evidence/evidence-index.ts'
import { formatAmount, sumAmounts } from '../../../money/amount.ts'
import type { Expense } from '../../../money/budget.ts'
import { spentByLine } from '../../../money/spent-by-line.ts'
import type { Finding } from '../../finding.ts'
import { placeLimit, recordPlace } from '../../record-place.ts'
import type { RecordRule, RecordsToCheck } from '../../record-rule.ts'

/** Expenses without a document, and budget lines on which more was spent than planned. */
export const expenseDocument: RecordRule = {
  id: 'expense.document',
  check: (checked) => {
    const { expenses, evidence, evidenceLinks } = checked.records
    const index = evidenceIndex(evidence, evidenceLinks)
    const isNumbered = (expense: Expense): boolean => expense.documentNumber.trim() !== ''
    return [
      ...undocumented(
        'number',
        expenses.filter((one) => !isNumbered(one)),
        checked,
      ),
      ...undocumented(
        'file',
        expenses.filter((one) => isNumbered(one) && index.of('expense', one.id).length === 0),
        checked,
      ),
      ...overspentLines(checked),
    ]
  },
}

function undocumented(variant: string, expenses: readonly Expense[], { lang }: RecordsToCheck): Finding[] {
  if (expenses.length === 0) return []
  return [
    {
      rule: 'expense.document',
      severity: 'error',
      variant,
      places: expenses
        .slice(0, placeLimit)
        .map((one) => recordPlace('expense', one.id, one.purpose, one.paidOn, lang)),
      figures: {
        count: expenses.length,
        amount: formatAmount(sumAmounts(expenses.map((one) => one.amount)), lang),
      },
    },
  ]
}

function overspentLines({ records, lang }: RecordsToCheck): Finding[] {
  const spent = spentByLine(records.expenses)
  return records.budgetLines.flatMap((line) => {
    const total = spent.get(line.id) ?? 0n
    if (total <= line.planned) return []
    return [
      {
        rule: 'expense.document' as const,
        severity: 'warning' as const,
        variant: 'aboveLine',
        places: [recordPlace('budgetLine', line.id, line.title, null, lang)],
        figures: {
          planned: formatAmount(line.planned, lang),
          spent: formatAmount(total, lang),
          above: formatAmount(total - line.planned, lang),
        },
      },
    ]
  })
}
