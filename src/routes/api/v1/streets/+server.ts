import { answerStreets } from '#server/api/household-answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** The streets of the villages. */
export const GET = endpoint(answerStreets)
export const fallback = onlyMethods('GET')
