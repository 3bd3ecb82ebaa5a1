import { answerFile } from '#server/api/answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** The bytes of a file of evidence. */
export const GET = endpoint(answerFile)
export const fallback = onlyMethods('GET')
