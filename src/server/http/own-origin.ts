/*
 * Writes come from our own pages alone. A browser says with every form and every fetch where it comes from; who says
 * nothing is no browser and, without a token of its own, gets nothing written.
 */
const readers = ['GET', 'HEAD', 'OPTIONS']

/** Whether a program asks by a token of its own. No page of another site can send one unless we allow it, which we never do. */
export const isProgram = (request: Pick<Request, 'headers'>): boolean =>
  /^bearer\s/i.test(request.headers.get('authorization') ?? '')

/** Whether a request may write: it only reads, or its browser says that it comes from a page of `url`'s own site. */
export function isOwnOrigin(request: Pick<Request, 'method' | 'headers'>, url: URL): boolean {
  if (readers.includes(request.method)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  return request.headers.get('origin') === url.origin
}
