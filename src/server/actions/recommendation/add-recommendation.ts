import { recommendationInput } from '#domain/recommendation/recommendation-input.ts'
import { recommendationTable } from '#store/recommendation.ts'
import { addRecord } from '../add-record.ts'

/** Adds a recommendation to state bodies, its text in one language or both. */
export const addRecommendation = addRecord({
  name: 'addRecommendation',
  event: 'recommendation.added',
  schema: recommendationInput,
  table: recommendationTable,
  references: { eventId: 'event' },
})
