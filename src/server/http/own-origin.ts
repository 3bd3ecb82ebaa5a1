/*
 * Writes come from our own pages alone. A browser says with every form and every fetch where it comes from; who says
 * nothing is no browser and gets nothing written.
 */
const readers = ['GET', 'HEAD', 'OPTIONS']

/** Whether a request asks for something and changes nothing. */
export const isReading = ({ method }: Pick<Request, 'method'>): boolean => readers.includes(method)

/** Whether a request may write: it only reads, or its browser says that it comes from a page of `url`'s own site. */
export function isOwnOrigin(request: Pick<Request, 'method' | 'headers'>, url: URL): boolean {
  if (isReading(request)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  return request.headers.get('origin') === url.origin
}
