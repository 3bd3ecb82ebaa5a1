import { doAction } from '#server/api/do-action.ts'
import { writingEndpoint, onlyMethods } from '#server/api/endpoint.ts'

/** Does what a person would do on a screen. */
export const POST = writingEndpoint(doAction)
export const fallback = onlyMethods('POST')
