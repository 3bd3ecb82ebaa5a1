import { concernTable } from '#store/concern.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a problem that was entered by mistake; one that a decision answers stays. */
export const removeConcern = removeRecord({
  name: 'removeConcern',
  event: 'concern.removed',
  table: concernTable,
  needsReason: true,
})
