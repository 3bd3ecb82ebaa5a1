/** What is needed of the framework's cookies. */
interface CookieJar {
  get(name: string): string | undefined
  set(name: string, value: string, options: CookieOptions): void
  delete(name: string, options: CookieOptions): void
}
interface CookieOptions {
  readonly path: string
  readonly httpOnly: true
  readonly sameSite: 'lax'
  readonly secure: boolean
  readonly expires?: Date
}

type Kind = 'session' | 'code'

// The prefix has browsers take the cookie over https from this very host alone; over http they refuse it.
const isSecure = (url: URL): boolean => url.protocol === 'https:'
const nameOf = (kind: Kind, url: URL): string => `${isSecure(url) ? '__Host-' : ''}${kind}`
const optionsOf = (url: URL): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(url),
})

/** The secret of the session, or of the log-in that awaits its code; undefined where the browser has none. */
export const readToken = (cookies: CookieJar, url: URL, kind: Kind = 'session'): string | undefined =>
  cookies.get(nameOf(kind, url))

export function keepToken(
  cookies: CookieJar,
  url: URL,
  { token, expiresAt }: { readonly token: string; readonly expiresAt: string },
  kind: Kind = 'session',
): void {
  cookies.set(nameOf(kind, url), token, { ...optionsOf(url), expires: new Date(expiresAt) })
}

export function dropToken(cookies: CookieJar, url: URL, kind: Kind = 'session'): void {
  cookies.delete(nameOf(kind, url), optionsOf(url))
}
