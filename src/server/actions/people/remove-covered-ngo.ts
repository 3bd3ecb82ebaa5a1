import { coveredNgoTable } from '#store/people.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a covered NGO. */
export const removeCoveredNgo = removeRecord({
  name: 'removeCoveredNgo',
  event: 'coveredNgo.removed',
  table: coveredNgoTable,
})
