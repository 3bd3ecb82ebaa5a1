import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { newRecord, position, recordId, recordIds } from '../project/record-input.ts'
import { planCode } from '../plan/plan-input.ts'
import { line, localName, localText } from '../text/text-input.ts'
import { amount, positiveAmount } from './amount-input.ts'
import { budgetCategories, documentKinds } from './budget.ts'

/** Expenses of one import. */
export const mostImportedRows = 2000

export const budgetLineInput = v.pipe(
  v.strictObject({
    ...newRecord,
    position,
    code: planCode,
    category: v.picklist(budgetCategories),
    title: localName,
    planned: amount,
    startsOn: optionalDay,
    endsOn: optionalDay,
  }),
  v.forward(
    v.check(
      ({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn,
      'input.endBeforeStart',
    ),
    ['endsOn'],
  ),
)

/** All lines of a budget in the order in which they are printed. */
export const budgetOrderInput = v.strictObject({ projectId: recordId, ids: recordIds })

/** A payment with its document. More than the line has left is recorded all the same: it happened, and the checker says so. */
export const expenseInput = v.strictObject({
  ...newRecord,
  budgetLineId: recordId,
  paidOn: day,
  amount: positiveAmount,
  payee: line,
  purpose: localText,
  documentKind: v.picklist(documentKinds),
  documentNumber: line,
  documentDate: day,
})

export const refundInput = v.strictObject({
  ...newRecord,
  paidOn: day,
  amount: positiveAmount,
  documentNumber: line,
})

/** Expenses that come together out of a table; each has its id, so that the same import sent again adds nothing. */
const { projectId: _, ...ofExpense } = expenseInput.entries
export const expenseImportInput = v.strictObject({
  projectId: recordId,
  rows: v.pipe(
    v.array(v.strictObject({ ...ofExpense, id: recordId })),
    v.minLength(1, 'input.required'),
    v.maxLength(mostImportedRows, 'input.tooMany'),
  ),
})
