import { answerProjects } from '#server/api/answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** The projects of the organisation. */
export const GET = endpoint(answerProjects)
export const fallback = onlyMethods('GET')
