import { fail, redirect } from '@sveltejs/kit'
import { openSession } from '#actions/account/open-session.ts'
import { messageOr } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { ownPath } from '#server/own-path.ts'
import { Problem } from '#server/problem.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.account) redirect(303, ownPath(url.searchParams.get('next')))
  return { next: ownPath(url.searchParams.get('next')) }
}

export const actions: Actions = {
  default: async ({ request, cookies, locals, url, getClientAddress }) => {
    const form = await request.formData()
    const word = (name: string): string => String(form.get(name) ?? '').slice(0, 1000)
    const login = word('login').trim()
    try {
      const { database } = await application()
      const session = await openSession(
        { database, now: () => new Date().toISOString() },
        { login, password: word('password'), address: getClientAddress() },
      )
      cookies.set('session', session.token, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: url.protocol === 'https:',
        expires: new Date(session.expiresAt),
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return fail(422, {
        login,
        problem: messageOr(locals.lang, `problem.${error.code}`, error.params) ?? error.code,
      })
    }
    redirect(303, ownPath(form.get('next')))
  },
}
