import { letterNumberingInput } from '#domain/recommendation/recommendation-input.ts'
import { letterPattern, setLetterPattern } from '#store/recommendation.ts'
import { action } from '../action.ts'

/** Chooses the pattern by which the organisation's next letters are numbered; numbers given already stay. */
export const setLetterNumbering = action({
  name: 'setLetterNumbering',
  event: 'letterNumbering.set',
  schema: letterNumberingInput,
  run: async ({ trx, input: { pattern }, scope }) => {
    const before = await letterPattern(trx)
    if (before === pattern) return { result: { pattern }, event: null }
    await setLetterPattern(trx, scope, pattern)
    const subjectId = scope.organisationId
    const event = {
      subject: 'organisation',
      subjectId,
      before: before && { pattern: before },
      after: { pattern },
    }
    return { result: { pattern }, event }
  },
})
