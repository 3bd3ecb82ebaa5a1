import { error, redirect } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { languages, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { accountForSession } from '#store/session.ts'
import { hashToken } from '#server/session-token.ts'
import { packed } from '#server/http/packed.ts'
import { admission } from './routes/access.ts'

const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.lang = languageOf(event.cookies.get('lang'), event.request.headers.get('accept-language'))
  event.locals.account = null
  const token = event.cookies.get('session')
  if (token) {
    const { database } = await application()
    event.locals.account = await accountForSession(database.kysely, hashToken(token))
  }
  const admitted = admission(event.route.id, event.locals.account?.role ?? null)
  if (admitted === 'hide') error(404, message(event.locals.lang, 'site.notFound'))
  if (admitted === 'login') {
    const next =
      event.request.method === 'GET'
        ? `?next=${encodeURIComponent(event.url.pathname + event.url.search)}`
        : ''
    redirect(303, `/login${next}`)
  }
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%esep.lang%', event.locals.lang),
  })
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value)
  if (event.locals.account) response.headers.set('Cache-Control', 'private, no-store')
  return packed(event.request, response)
}

export const handleError: HandleServerError = (caught) => {
  // What a page refuses in words is told as it is.
  if (caught.kind === 'app') return undefined
  const isFault = caught.kind === 'unknown' || (caught.error as { status?: number }).status !== 404
  if (isFault) console.error(caught.error)
  return { message: message(caught.event.locals.lang ?? 'ru', isFault ? 'site.fault' : 'site.notFound') }
}

function languageOf(chosen: string | undefined, accepted: string | null): Language {
  const wanted = [chosen, ...(accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())]
  for (const word of wanted) {
    const found = languages.find((lang) => lang === word)
    if (found) return found
  }
  return 'ru'
}
