import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { languages, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { isOwnOrigin, isReading } from '#server/http/own-origin.ts'
import { packed } from '#server/http/packed.ts'
import { secure } from '#server/http/security-headers.ts'
import { readToken } from '#server/http/session-cookie.ts'
import { sessionOf } from '#server/session-of.ts'
import type { SessionAccount } from '#store/session.ts'
import { admission, asksForToken, mayEnterWithOldPassword } from './routes/access.ts'

type Resolve = Parameters<Handle>[0]['resolve']

export const handle: Handle = async ({ event, resolve }) => {
  const { locals, request, route, url } = event
  locals.lang = languageOf(event.cookies.get('lang'), request.headers.get('accept-language'))
  // What believes no cookie cannot be reached in somebody's name by a page of another site.
  const isOfPrograms = asksForToken(route.id)
  if (!isOfPrograms && !isOwnOrigin(request, url)) error(403, message(locals.lang, 'site.foreignOrigin'))
  locals.account = isOfPrograms ? null : await visitor(event)
  locals.head = isReading(request) ? (locals.account?.auditHead ?? null) : null
  const admitted = admission(route.id, locals.account?.role ?? null)
  if (admitted === 'hide') error(404, message(locals.lang, 'site.notFound'))
  if (admitted === 'login') redirect(303, `/login${nextOf(event)}`)
  if (locals.account?.mustChangePassword && !mayEnterWithOldPassword(route.id)) {
    redirect(303, `/account/password${nextOf(event)}`)
  }
  const { response, page } = await answered(event, resolve)
  secure(response, url, locals.account !== null)
  return packed(request, response, page)
}

/**
 * The framework's answer, and apart from it the text of a page: as an answer's body it would be hashed for a tag, which a
 * page that nobody may keep does not need, and be written out and read in again before it is packed.
 */
async function answered(
  event: RequestEvent,
  resolve: Resolve,
): Promise<{ response: Response; page?: string }> {
  let page = ''
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => {
      page += html
      return ''
    },
  })
  if (page === '') return { response }
  response.headers.delete('etag')
  return { response, page: page.replace('%esep.lang%', event.locals.lang) }
}

async function visitor({ cookies, url }: RequestEvent): Promise<SessionAccount | null> {
  const token = readToken(cookies, url)
  if (!token) return null
  const { database } = await application()
  return sessionOf(database, token, new Date().toISOString())
}

/** Where one wanted to go, for after the log-in. */
const nextOf = ({ request, url }: RequestEvent): string =>
  request.method === 'GET' ? `?next=${encodeURIComponent(url.pathname + url.search)}` : ''

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
