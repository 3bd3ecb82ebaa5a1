import { answerFindings } from '#server/api/answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** What the checker finds. */
export const GET = endpoint(answerFindings)
export const fallback = onlyMethods('GET')
