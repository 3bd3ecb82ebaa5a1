import { plannedPublicationInput } from '#domain/outreach/outreach-input.ts'
import { plannedPublicationTable } from '#store/outreach.ts'
import { changeRecord } from '../change-record.ts'

/** Corrects a planned publication; another day is given by a step, which says why. */
export const correctPlannedPublication = changeRecord({
  name: 'correctPlannedPublication',
  event: 'plannedPublication.corrected',
  schema: plannedPublicationInput,
  table: plannedPublicationTable,
  references: { activityId: 'activity' },
  unlogged: ['byWhom'],
})
