import { budgetLineInput } from '#domain/money/budget-input.ts'
import { budgetLineTable } from '#store/budget.ts'
import { addRecord } from '../add-record.ts'

/** Adds a line to the budget. */
export const addBudgetLine = addRecord({
  name: 'addBudgetLine',
  event: 'budgetLine.added',
  schema: budgetLineInput,
  table: budgetLineTable,
})
