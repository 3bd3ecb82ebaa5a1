import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { newRecord, position, recordId } from '../project/record-input.ts'
import { planCode } from '../plan/plan-input.ts'
import { line, localName, localText } from '../text/text-input.ts'
import { amount, positiveAmount } from './amount-input.ts'
import { budgetCategories } from './budget.ts'

const documentKinds = [
  'invoice',
  'act',
  'deliveryNote',
  'payslip',
  'taxPayment',
  'paymentOrder',
  'receipt',
  'expenseReport',
] as const

export const budgetLineInput = v.strictObject({
  ...newRecord,
  position,
  code: planCode,
  category: v.picklist(budgetCategories),
  title: localName,
  planned: amount,
})

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
