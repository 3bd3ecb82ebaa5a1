import { deleteLetterRecommendations, letterTable, recommendationsOfLetter } from '#store/recommendation.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a letter that was entered by mistake, with its ties to recommendations; one that was answered or reminded of stays. */
export const removeLetter = removeRecord({
  name: 'removeLetter',
  event: 'letter.removed',
  table: letterTable,
  needsReason: true,
  before: async (trx, { id }) => {
    const recommendationIds = await recommendationsOfLetter(trx, id)
    await deleteLetterRecommendations(trx, id)
    return { recommendationIds }
  },
})
