import { expenseTable } from '#store/budget.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a payment that was entered by mistake; the audit log keeps it, and the reason. */
export const removeExpense = removeRecord({
  name: 'removeExpense',
  event: 'expense.removed',
  table: expenseTable,
  needsReason: true,
})
