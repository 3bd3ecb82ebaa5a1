import { answerReport } from '#server/api/answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** The official report as a file. */
export const GET = endpoint(answerReport)
export const fallback = onlyMethods('GET')
