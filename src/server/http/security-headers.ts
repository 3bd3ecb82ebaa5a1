import { mapTiles } from '../map-tiles.ts'

const year_s = 365 * 24 * 60 * 60

/** What every answer carries, also a file of the build and a refusal that no page was made for. */
export const everyAnswer: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
}

/**
 * Of what the pages' own policy (vite.config.ts) does not cover: a document that we print as HTML, or a file that
 * somebody brought. No script runs in it, and nothing is fetched from elsewhere.
 */
const documentPolicy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** Puts on an answer what every browser is to keep to. `isPrivate`: made for somebody who is logged in. */
export function secure(response: Response, url: URL, isPrivate: boolean): void {
  const { headers } = response
  for (const [name, value] of Object.entries(everyAnswer)) headers.set(name, value)
  const type = headers.get('content-type') ?? ''
  if (/^(?:text\/html|image\/svg)/.test(type) && !headers.has('content-security-policy')) {
    headers.set('Content-Security-Policy', documentPolicy)
  }
  const tiles = url.pathname === '/dumps/map' ? mapTiles() : null
  const policy = headers.get('content-security-policy')
  if (tiles && policy) {
    // The one page with a map may show pictures of the base map that the installation names, and no other page may.
    headers.set('Content-Security-Policy', policy.replace('img-src ', `img-src ${tiles.origin} `))
  }
  if (url.protocol === 'https:') headers.set('Strict-Transport-Security', `max-age=${year_s}`)
  if (isPrivate) headers.set('Cache-Control', 'private, no-store')
}
