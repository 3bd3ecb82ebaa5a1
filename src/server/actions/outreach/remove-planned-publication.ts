import { plannedPublicationTable } from '#store/outreach.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a planned publication that was entered by mistake; one that has steps or a publication stays. */
export const removePlannedPublication = removeRecord({
  name: 'removePlannedPublication',
  event: 'plannedPublication.removed',
  table: plannedPublicationTable,
  unlogged: ['byWhom'],
  needsReason: true,
})
