import { appealTermTable } from '#store/appeal.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a term that was written by mistake, with a reason; appeals keep what they were promised. */
export const removeAppealTerm = removeRecord({
  name: 'removeAppealTerm',
  event: 'appealTerm.removed',
  table: appealTermTable,
  needsReason: true,
})
