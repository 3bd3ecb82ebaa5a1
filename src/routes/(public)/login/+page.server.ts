import { fail, redirect } from '@sveltejs/kit'
import { closeSession } from '#actions/account/close-session.ts'
import { openSession } from '#actions/account/open-session.ts'
import { browserName } from '#domain/account/browser-name.ts'
import { application } from '#server/application.ts'
import { keepToken, readToken } from '#server/http/session-cookie.ts'
import { ownPath } from '#server/own-path.ts'
import { Problem } from '#server/problem.ts'
import { hasAccounts } from '#store/account.ts'
import { problemText } from '../../(office)/write.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = ownPath(url.searchParams.get('next'))
  if (locals.account) redirect(303, next)
  const { database } = await application()
  if (!(await hasAccounts(database.kysely))) redirect(303, '/setup')
  return { next, isExpired: url.searchParams.has('expired') }
}

const now = (): string => new Date().toISOString()

export const actions: Actions = {
  default: async ({ request, cookies, locals, url, getClientAddress }) => {
    const form = await request.formData()
    const word = (name: string): string => {
      const value = form.get(name)
      return typeof value === 'string' ? value.slice(0, 1000) : ''
    }
    const login = word('login').trim().slice(0, 200)
    const next = ownPath(word('next'))
    let isCodeOwed: boolean
    try {
      const { database } = await application()
      const browser = browserName(request.headers.get('user-agent'))
      const visitor = { login, password: word('password'), address: getClientAddress(), browser }
      const session = await openSession({ database, now }, visitor)
      // Of two log-ins in one browser the former ends: its secret is not left behind.
      const former = readToken(cookies, url)
      if (former && !session.awaitsCode) await closeSession({ database, now }, { token: former })
      keepToken(cookies, url, session, session.awaitsCode ? 'code' : 'session')
      isCodeOwed = session.awaitsCode
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const status = error.code.startsWith('login.tooMany') ? 429 : 422
      return fail(status, { login, next, problem: problemText(error, locals.lang) })
    }
    redirect(303, isCodeOwed ? `/login/code?next=${encodeURIComponent(next)}` : next)
  },
}
