import { trackerInput } from '#domain/tracking/tracker-input.ts'
import { trackerTable } from '#store/tracking.ts'
import { addRecord } from '../add-record.ts'

/** Adds a phone or a tracker of a truck; it reports nothing until it has a secret. */
export const addTracker = addRecord({
  name: 'addTracker',
  event: 'tracker.added',
  schema: trackerInput,
  table: trackerTable,
  references: { placeIds: 'place' },
})
