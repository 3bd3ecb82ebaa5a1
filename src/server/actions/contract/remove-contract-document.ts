import { contractDocumentTable } from '#store/contract.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes an act or invoice that was written by mistake, with a reason. */
export const removeContractDocument = removeRecord({
  name: 'removeContractDocument',
  event: 'contractDocument.removed',
  table: contractDocumentTable,
  needsReason: true,
})
