import { answerRecord } from '#server/api/answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** One record. */
export const GET = endpoint(answerRecord)
export const fallback = onlyMethods('GET')
