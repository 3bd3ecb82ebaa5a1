import { answerBalances } from '#server/api/dues-answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** What households owe. */
export const GET = endpoint(answerBalances)
export const fallback = onlyMethods('GET')
