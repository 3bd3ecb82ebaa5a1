import { contractCorrection } from '#domain/contract/contract-input.ts'
import { Problem } from '#server/problem.ts'
import { contractTable } from '#store/contract.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { wrongContract } from '../contract-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Corrects a contract with a reason: a slip, or an agreement that changed its price or its days. */
export const correctContract = action({
  name: 'correctContract',
  event: 'contract.corrected',
  schema: contractCorrection,
  run: async ({ trx, input: { id, seen, reason, ...values } }) => {
    const before = await recordToChange(trx, contractTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    const after = { ...before, ...values }
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    refuseFields(await wrongContract(trx, after))
    await updateRecord(trx, contractTable, after)
    return {
      result: { id },
      event: { subject: 'contract', subjectId: id, before, after: { ...after, reason } },
    }
  },
})
