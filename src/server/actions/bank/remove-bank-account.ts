import { bankAccountTable } from '#store/bank.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes an account that was written by mistake, with a reason; one of which a statement was taken over stays. */
export const removeBankAccount = removeRecord({
  name: 'removeBankAccount',
  event: 'bankAccount.removed',
  table: bankAccountTable,
  needsReason: true,
})
