import { contractTable } from '#store/contract.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a contract that was written by mistake, with a reason; one with acts or invoices stays. */
export const removeContract = removeRecord({
  name: 'removeContract',
  event: 'contract.removed',
  table: contractTable,
  needsReason: true,
})
