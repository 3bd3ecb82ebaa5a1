import { indicatorInput } from '#domain/indicator/indicator-input.ts'
import { indicatorTable } from '#store/indicator.ts'
import { changeRecord } from '../change-record.ts'
import { placesOfSource } from '../places-of-source.ts'

/** Changes an indicator. */
export const changeIndicator = changeRecord({
  name: 'changeIndicator',
  event: 'indicator.changed',
  schema: indicatorInput,
  table: indicatorTable,
  references: { activityId: 'activity' },
  check: placesOfSource,
})
