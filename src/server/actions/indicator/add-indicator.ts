import { indicatorInput } from '#domain/indicator/indicator-input.ts'
import { indicatorTable } from '#store/indicator.ts'
import { addRecord } from '../add-record.ts'
import { placesOfSource } from '../places-of-source.ts'

/** Adds an indicator to an activity: its plan, and which records count. */
export const addIndicator = addRecord({
  name: 'addIndicator',
  event: 'indicator.added',
  schema: indicatorInput,
  table: indicatorTable,
  references: { activityId: 'activity' },
  listBy: { column: 'activity_id', field: 'activityId' },
  check: placesOfSource,
})
