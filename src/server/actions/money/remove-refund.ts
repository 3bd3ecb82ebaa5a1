import { refundTable } from '#store/budget.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a refund that was entered by mistake; the audit log keeps it, and the reason. */
export const removeRefund = removeRecord({
  name: 'removeRefund',
  event: 'refund.removed',
  table: refundTable,
  needsReason: true,
})
