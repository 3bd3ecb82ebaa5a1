import { budgetLineTable } from '#store/budget.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a budget line without expenses. */
export const removeBudgetLine = removeRecord({
  name: 'removeBudgetLine',
  event: 'budgetLine.removed',
  table: budgetLineTable,
})
