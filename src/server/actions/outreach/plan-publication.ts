import { plannedPublicationInput } from '#domain/outreach/outreach-input.ts'
import { plannedPublicationTable } from '#store/outreach.ts'
import { addRecord } from '../add-record.ts'

/** Plans a publication: what about, where, by whom and by which day. */
export const planPublication = addRecord({
  name: 'planPublication',
  event: 'plannedPublication.added',
  schema: plannedPublicationInput,
  table: plannedPublicationTable,
  references: { activityId: 'activity' },
  unlogged: ['byWhom'],
})
