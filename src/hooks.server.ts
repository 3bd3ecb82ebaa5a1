import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { answerFileBytes } from '#domain/answer/letter-answer.ts'
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

/** Of a form that somebody not logged in sends. */
const strangerBytes = 64 * 1024
/** Of a body that answers a letter by a link, with its file; the page asks for the key before it reads. */
const answerBytes = answerFileBytes + strangerBytes

type Resolve = Parameters<Handle>[0]['resolve']

export const handle: Handle = async ({ event, resolve }) => {
  const { locals, request, route, url } = event
  locals.lang = languageOf(event.cookies.get('lang'), request.headers.get('accept-language'))
  // The framework lets a refusal of an address that is no text through as a rejection, which would end the process.
  if (decoded(url.pathname) === null) return finished(event, resolve)
  // What believes no cookie cannot be reached in somebody's name by a page of another site.
  const isOfPrograms = asksForToken(route.id)
  if (!isOfPrograms && !isOwnOrigin(request, url)) error(403, message(locals.lang, 'site.foreignOrigin'))
  locals.account = isOfPrograms ? null : await visitor(event)
  locals.head = isReading(request) ? (locals.account?.auditHead ?? null) : null
  const admitted = admission(route.id, locals.account?.role ?? null)
  if (admitted === 'hide') error(404, message(locals.lang, 'site.notFound'))
  if (admitted === 'login') redirect(303, `/login${nextOf(event)}`)
  // After the log-in was asked for: whose session ended while a long text was written is to hear of that.
  if (!isOfPrograms && !locals.account && !isReading(request) && !isShort(request, route.id)) {
    error(413, message(locals.lang, 'site.tooLarge'))
  }
  if (locals.account?.mustChangePassword && !mayEnterWithOldPassword(route.id)) {
    redirect(303, `/account/password${nextOf(event)}`)
  }
  return finished(event, resolve)
}

/** The answer with what every browser is to keep to, packed. */
async function finished(event: RequestEvent, resolve: Resolve): Promise<Response> {
  const { response, page } = await answered(event, resolve)
  secure(response, event.url, Boolean(event.locals.account))
  return packed(event.request, response, page)
}

/**
 * The framework's answer, and apart from it the bytes of a page: as an answer's body it would be hashed for a tag, which a
 * page that nobody may keep does not need, and be written out and read in again before it is packed.
 */
async function answered(
  event: RequestEvent,
  resolve: Resolve,
): Promise<{ response: Response; page?: Buffer<ArrayBuffer> }> {
  let page = ''
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => {
      page += html
      return ''
    },
  })
  if (page === '') return { response }
  response.headers.delete('etag')
  return { response, page: bytesOf(page, event.locals.lang) }
}

const langMark = '%esep.lang%'

/** The page's bytes with its language. Put into the text itself, it would have a long text copied once more. */
function bytesOf(page: string, lang: Language): Buffer<ArrayBuffer> {
  const at = page.indexOf(langMark)
  const rest = page.slice(at + langMark.length)
  const head = page.slice(0, at) + lang
  const headBytes = Buffer.byteLength(head)
  const bytes = Buffer.allocUnsafeSlow(headBytes + Buffer.byteLength(rest))
  bytes.write(head)
  bytes.write(rest, headBytes)
  return bytes
}

async function visitor({ cookies, url }: RequestEvent): Promise<SessionAccount | null> {
  const token = readToken(cookies, url)
  if (!token) return null
  const { database } = await application()
  return sessionOf(database, token, new Date().toISOString())
}

/** What anybody may send: a log-in or the first start's form, with its length told, so that strangers fill no memory. */
const isShort = ({ headers }: Request, route: string | null): boolean =>
  Number(headers.get('content-length') ?? Number.NaN) <=
  (route === '/(public)/answer/[key]' ? answerBytes : strangerBytes)

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Where one wanted to go, for after the log-in. */
const nextOf = ({ request, url }: RequestEvent): string =>
  request.method === 'GET' ? `?next=${encodeURIComponent(url.pathname + url.search)}` : ''

export const handleError: HandleServerError = (caught) => {
  // What a page refuses in words is told as it is.
  if (caught.kind === 'app') return undefined
  const status = caught.kind === 'unknown' ? 500 : (caught.error as { status?: number }).status
  const key = status === 413 ? 'site.tooLarge' : status && status < 500 ? 'site.notFound' : 'site.fault'
  if (key === 'site.fault') console.error(caught.error)
  return { message: message(caught.event.locals.lang ?? 'ru', key) }
}

function languageOf(chosen: string | undefined, accepted: string | null): Language {
  const wanted = [chosen, ...(accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())]
  for (const word of wanted) {
    const found = languages.find((lang) => lang === word)
    if (found) return found
  }
  return 'ru'
}
