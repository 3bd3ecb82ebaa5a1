import { recommendationTable } from '#store/recommendation.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a recommendation that no letter carries. */
export const removeRecommendation = removeRecord({
  name: 'removeRecommendation',
  event: 'recommendation.removed',
  table: recommendationTable,
})
