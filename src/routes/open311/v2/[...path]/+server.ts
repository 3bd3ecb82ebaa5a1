import { application } from '#server/application.ts'
import { answerOpen311 } from '#server/open311/open311.ts'
import type { RequestHandler } from './$types'

const answer: RequestHandler = async ({ request, url, params, getClientAddress }) => {
  const { database } = await application()
  return answerOpen311(database, { request, url, path: params.path, address: getClientAddress() })
}

export const GET = answer
export const POST = answer
