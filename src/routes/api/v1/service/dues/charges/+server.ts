import { answerCharges } from '#server/api/dues-answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** What households were charged for a month. */
export const GET = endpoint(answerCharges)
export const fallback = onlyMethods('GET')
