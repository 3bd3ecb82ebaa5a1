import { expenseInput } from '#domain/money/budget-input.ts'
import { expenseTable } from '#store/budget.ts'
import { addRecord } from '../add-record.ts'

/** Records a payment with its document. */
export const recordExpense = addRecord({
  name: 'recordExpense',
  event: 'expense.recorded',
  schema: expenseInput,
  table: expenseTable,
  references: { budgetLineId: 'budget_line' },
})
