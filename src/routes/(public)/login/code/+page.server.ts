import { fail, redirect } from '@sveltejs/kit'
import { closeSession } from '#actions/account/close-session.ts'
import { enterCode } from '#actions/account/enter-code.ts'
import { browserName } from '#domain/account/browser-name.ts'
import { application } from '#server/application.ts'
import { dropToken, keepToken, readToken } from '#server/http/session-cookie.ts'
import { ownPath } from '#server/own-path.ts'
import { Problem } from '#server/problem.ts'
import { problemText } from '../../../(office)/write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const again = (next: string): string => `/login?expired=1&next=${encodeURIComponent(next)}`

export const load: PageServerLoad = ({ cookies, locals, url }) => {
  const next = ownPath(url.searchParams.get('next'))
  if (locals.account) redirect(303, next)
  if (!readToken(cookies, url, 'code')) redirect(303, again(next))
  return { next }
}

const now = (): string => new Date().toISOString()

export const actions: Actions = {
  default: async ({ request, cookies, locals, url, getClientAddress }) => {
    const form = await request.formData()
    const typed = form.get('code')
    const next = ownPath(form.get('next'))
    const token = readToken(cookies, url, 'code')
    if (!token) redirect(303, again(next))
    const code = typeof typed === 'string' ? typed.slice(0, 100) : ''
    const visitor = { address: getClientAddress(), browser: browserName(request.headers.get('user-agent')) }
    try {
      const { database } = await application()
      const session = await enterCode({ database, now }, { token, code, ...visitor })
      const former = readToken(cookies, url)
      if (former) await closeSession({ database, now }, { token: former })
      dropToken(cookies, url, 'code')
      keepToken(cookies, url, session)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.code === 'login.expired') redirect(303, again(next))
      const status = error.code.startsWith('login.tooMany') ? 429 : 422
      return fail(status, { next, problem: problemText(error, locals.lang) })
    }
    redirect(303, next)
  },
}
