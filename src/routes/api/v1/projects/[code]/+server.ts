import { answerProject } from '#server/api/answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** The passport of a project. */
export const GET = endpoint(answerProject)
export const fallback = onlyMethods('GET')
