import { endpoint, onlyMethods } from '#server/api/endpoint.ts'
import { answerServiceList } from '#server/api/service-lists.ts'

/** A list of the villages' service. */
export const GET = endpoint(answerServiceList)
export const fallback = onlyMethods('GET')
