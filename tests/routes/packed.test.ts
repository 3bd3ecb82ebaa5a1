import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packed } from '#server/http/packed.ts'

const page = '<p>Сход жителей</p>'.repeat(200)
const asks = (encoding: string) =>
  new Request('http://localhost/', { headers: { 'accept-encoding': encoding } })
const html = (body: string, headers: Record<string, string> = {}) =>
  new Response(body, { status: 201, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })

test('a page is packed for a browser that unpacks, and is the same page', async () => {
  const answer = await packed(
    asks('br, gzip'),
    html(page, { etag: '"a"', vary: 'cookie', 'content-length': '1' }),
  )
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(gunzipSync(bytes).toString()).toBe(page)
  expect(bytes.length).toBeLessThan(page.length / 5)
  expect(answer.status).toBe(201)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-encoding': 'gzip',
    vary: 'cookie, accept-encoding',
    etag: 'W/"a"',
  })
  expect(answer.headers.get('content-length')).toBe(String(bytes.length))
})

test.each([
  ['a browser that does not unpack', asks('identity'), html(page)],
  ['a short page', asks('gzip'), html('<p>Сход</p>')],
  ['a picture', asks('gzip'), new Response(page, { headers: { 'content-type': 'image/jpeg' } })],
  ['what is packed already', asks('gzip'), html(page, { 'content-encoding': 'br' })],
  ['an answer without a body', asks('gzip'), new Response(null, { status: 304 })],
])('%s gets it as it is', async (_, request, response) => {
  const own = response.headers.get('content-encoding')
  const answer = await packed(request, response)
  expect(answer.headers.get('content-encoding')).toBe(own)
  expect(answer.status).toBe(response.status)
})

test.each(['gzip', 'identity'])(
  'a page that came apart from its answer is the body: %s',
  async (encoding) => {
    const answer = await packed(asks(encoding), html('', { 'content-length': '0' }), Buffer.from(page))
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect((encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString()).toBe(page)
    expect(answer.headers.get('content-length')).toBe(String(bytes.length))
    expect(answer.status).toBe(201)
  },
)
