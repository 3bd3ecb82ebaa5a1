import { answerMe } from '#server/api/answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** Whose token it is. */
export const GET = endpoint(answerMe)
export const fallback = onlyMethods('GET')
