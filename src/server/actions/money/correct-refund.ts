import { refundInput } from '#domain/money/budget-input.ts'
import { refundTable } from '#store/budget.ts'
import { changeRecord } from '../change-record.ts'

/** Corrects money paid back to the operator; the audit log keeps what it said before, and the reason. */
export const correctRefund = changeRecord({
  name: 'correctRefund',
  event: 'refund.corrected',
  schema: refundInput,
  table: refundTable,
  needsReason: true,
})
