import { answerRecords } from '#server/api/answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** A page of the records of a kind. */
export const GET = endpoint(answerRecords)
export const fallback = onlyMethods('GET')
