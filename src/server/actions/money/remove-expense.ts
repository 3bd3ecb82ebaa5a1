import { expenseTable } from '#store/budget.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a payment that was entered by mistake. */
export const removeExpense = removeRecord({
  name: 'removeExpense',
  event: 'expense.removed',
  table: expenseTable,
})
