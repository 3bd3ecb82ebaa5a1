import { publicationTable } from '#store/outreach.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a publication. */
export const removePublication = removeRecord({
  name: 'removePublication',
  event: 'publication.removed',
  table: publicationTable,
})
