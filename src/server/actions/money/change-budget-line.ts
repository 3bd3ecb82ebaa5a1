import { budgetLineInput } from '#domain/money/budget-input.ts'
import { budgetLineTable } from '#store/budget.ts'
import { changeRecord } from '../change-record.ts'

/** Changes a budget line. */
export const changeBudgetLine = changeRecord({
  name: 'changeBudgetLine',
  event: 'budgetLine.changed',
  schema: budgetLineInput,
  table: budgetLineTable,
})
