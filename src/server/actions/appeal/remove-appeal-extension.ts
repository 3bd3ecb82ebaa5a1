import { appealExtensionTable } from '#store/appeal.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes an extension that was written by mistake, with a reason: the term of the promise holds again. */
export const removeAppealExtension = removeRecord({
  name: 'removeAppealExtension',
  event: 'appealExtension.removed',
  table: appealExtensionTable,
  needsReason: true,
})
