import { refundInput } from '#domain/money/budget-input.ts'
import { refundTable } from '#store/budget.ts'
import { addRecord } from '../add-record.ts'

/** Records unspent money paid back to the operator. */
export const recordRefund = addRecord({
  name: 'recordRefund',
  event: 'refund.recorded',
  schema: refundInput,
  table: refundTable,
})
