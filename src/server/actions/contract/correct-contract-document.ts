import { documentCorrection } from '#domain/contract/contract-input.ts'
import { Problem } from '#server/problem.ts'
import { contractDocumentTable, contractTable } from '#store/contract.ts'
import { recordById, recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { wrongDocument } from '../contract-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Corrects an act or invoice with a reason; the log keeps what it said before. */
export const correctContractDocument = action({
  name: 'correctContractDocument',
  event: 'contractDocument.corrected',
  schema: documentCorrection,
  run: async ({ trx, input: { id, seen, reason, ...values } }) => {
    const before = await recordToChange(trx, contractDocumentTable, id)
    const contract = before && (await recordById(trx, contractTable, before.contractId))
    if (!before || !contract) throw new Problem('record.notFound', { id })
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    const after = { ...before, ...values }
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    refuseFields(await wrongDocument(trx, after, contract))
    await updateRecord(trx, contractDocumentTable, after)
    return {
      result: { id },
      event: { subject: 'contractDocument', subjectId: id, before, after: { ...after, reason } },
    }
  },
})
