import { answerHousehold } from '#server/api/household-answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** One household. */
export const GET = endpoint(answerHousehold)
export const fallback = onlyMethods('GET')
