/*
 * A password that was made for somebody is shown once, on the page that follows: the browser carries what it was made
 * on the occasion of, never the password itself.
 */
import type { Cookies } from '@sveltejs/kit'
import { oneTimePassword } from '#server/one-time-password.ts'

const cookie = 'once'

const options = (url: URL) =>
  ({
    path: '/settings/accounts',
    httpOnly: true,
    sameSite: 'strict',
    secure: url.protocol === 'https:',
  }) as const

/** Has the account's page show the password of this occasion. */
export function showOnce(cookies: Cookies, url: URL, accountId: string, occasion: string): void {
  cookies.set(cookie, `${accountId}/${occasion}`, { ...options(url), maxAge: 120 })
}

/** The password to show on this account's page, this once; null for none. */
export async function takeOnce(
  cookies: Cookies,
  url: URL,
  dataFolder: string,
  accountId: string,
): Promise<string | null> {
  const [owner, occasion] = (cookies.get(cookie) ?? '').split('/')
  if (owner !== accountId || !occasion) return null
  cookies.delete(cookie, options(url))
  return oneTimePassword(dataFolder, accountId, occasion)
}
