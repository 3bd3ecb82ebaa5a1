import { redirect } from '@sveltejs/kit'
import { closeSession } from '#actions/account/close-session.ts'
import { application } from '#server/application.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ cookies }) => {
  const token = cookies.get('session')
  const { database } = await application()
  if (token) await closeSession({ database, now: () => new Date().toISOString() }, { token })
  cookies.delete('session', { path: '/' })
  redirect(303, '/login')
}
