import { recommendationInput } from '#domain/recommendation/recommendation-input.ts'
import { recommendationTable } from '#store/recommendation.ts'
import { changeRecord } from '../change-record.ts'

/** Changes a recommendation. */
export const changeRecommendation = changeRecord({
  name: 'changeRecommendation',
  event: 'recommendation.changed',
  schema: recommendationInput,
  table: recommendationTable,
  references: { eventId: 'event' },
})
