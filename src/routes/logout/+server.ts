import { redirect } from '@sveltejs/kit'
import { closeSession } from '#actions/account/close-session.ts'
import { application } from '#server/application.ts'
import { dropToken, readToken } from '#server/http/session-cookie.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ cookies, url }) => {
  const token = readToken(cookies, url)
  const { database } = await application()
  if (token) await closeSession({ database, now: () => new Date().toISOString() }, { token })
  dropToken(cookies, url)
  redirect(303, '/login')
}
