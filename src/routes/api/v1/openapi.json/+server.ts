import { taggedAnswer } from '#server/api/json-answer.ts'
import { openApi } from '#server/api/open-api/open-api.ts'
import type { RequestHandler } from './$types'

/** The description of the API; it holds nothing of anybody, so it needs no token. */
export const GET: RequestHandler = ({ request }) =>
  taggedAnswer(request, openApi(), { 'Cache-Control': 'public, no-cache' })
