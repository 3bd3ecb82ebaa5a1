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
export async function packed(
  request: Request,
  response: Response,
  page?: Buffer<ArrayBuffer>,
): Promise<Response> {
  const { headers, status, statusText } = response
  const isWanted = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  const isPackable = packable.test(headers.get('content-type') ?? '') && !headers.has('content-encoding')
  if (page === undefined && !(isWanted && isPackable && response.body)) return response
  /** With its length, so that it goes out in one piece. */
  const whole = (bytes: Buffer<ArrayBuffer>): Response => {
    headers.set('content-length', String(bytes.length))
    return new Response(bytes, { status, statusText, headers })
  }
  const body = page ?? Buffer.from(await response.arrayBuffer())
  if (!isWanted || !isPackable || body.length < worthBytes) return whole(body)
  headers.set('content-encoding', 'gzip')
  headers.append('vary', 'accept-encoding')
  const tag = headers.get('etag')
  if (tag?.startsWith('"')) headers.set('etag', `W/${tag}`)
  return whole(await pack(body, { level }))
}
