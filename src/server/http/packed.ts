import { gzip } from 'node:zlib'
import { promisify } from 'node:util'

const pack = promisify(gzip)
const packable = /^(text\/(html|css|plain|calendar)|application\/(problem\+)?json|image\/svg\+xml)/
/** Below the size of a network packet there is nothing to win. */
const worthBytes = 1400
/** Half the time of the usual level for a tenth more bytes. */
const level = 4

/**
 * The answer packed for whoever can unpack it: over a village's network a page of 50 KB takes a second, packed a fifth of
 * it. Pages hold no secret beside what their reader writes, so that packing tells nobody anything. `page` is the body
 * where the answer came without it.
 */
export async function packed(request: Request, response: Response, page?: string): Promise<Response> {
  const { headers, status, statusText } = response
  const isWanted = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  const isPackable = packable.test(headers.get('content-type') ?? '') && !headers.has('content-encoding')
  if (page === undefined && !(isWanted && isPackable && response.body)) return response
  headers.delete('content-length')
  const body = page === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(page)
  if (!isWanted || !isPackable || body.length < worthBytes)
    return new Response(body, { status, statusText, headers })
  headers.set('content-encoding', 'gzip')
  headers.append('vary', 'accept-encoding')
  const tag = headers.get('etag')
  if (tag?.startsWith('"')) headers.set('etag', `W/${tag}`)
  return new Response(new Uint8Array(await pack(body, { level })), { status, statusText, headers })
}
