import { expenseInput } from '#domain/money/budget-input.ts'
import { expenseTable } from '#store/budget.ts'
import { changeRecord } from '../change-record.ts'

/** Corrects a payment; the audit log keeps what it said before, and the reason. */
export const correctExpense = changeRecord({
  name: 'correctExpense',
  event: 'expense.corrected',
  schema: expenseInput,
  table: expenseTable,
  needsReason: true,
  references: { budgetLineId: 'budget_line' },
})
