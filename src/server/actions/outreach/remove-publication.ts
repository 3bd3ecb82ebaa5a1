import { publicationTable } from '#store/outreach.ts'
import { removeReadings } from '../outreach-reach-checks.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a publication with what was read of its reach; the log keeps both. */
export const removePublication = removeRecord({
  name: 'removePublication',
  event: 'publication.removed',
  table: publicationTable,
  before: removeReadings,
})
