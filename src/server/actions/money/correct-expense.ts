import { expenseInput } from '#domain/money/budget-input.ts'
import { expenseTable } from '#store/budget.ts'
import { changeRecord } from '../change-record.ts'

/** Corrects a payment. */
export const correctExpense = changeRecord({
  name: 'correctExpense',
  event: 'expense.corrected',
  schema: expenseInput,
  table: expenseTable,
  references: { budgetLineId: 'budget_line' },
})
