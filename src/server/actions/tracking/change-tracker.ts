import { trackerInput } from '#domain/tracking/tracker-input.ts'
import { trackerTable } from '#store/tracking.ts'
import { changeRecord } from '../change-record.ts'

/** Changes a tracker: its truck, its villages, its hours. */
export const changeTracker = changeRecord({
  name: 'changeTracker',
  event: 'tracker.changed',
  schema: trackerInput,
  table: trackerTable,
  references: { placeIds: 'place' },
})
