import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOwnMachine } from '#server/http/own-machine.ts'
import { isOwnOrigin } from '#server/http/own-origin.ts'
import { secure } from '#server/http/security-headers.ts'
import { dropToken, keepToken, readToken } from '#server/http/session-cookie.ts'
import { ownPath } from '#server/own-path.ts'
import { isSetupCode, newSetupCode } from '#server/setup-code.ts'

const url = new URL('https://esep.example/projects')
const asked = (method: string, headers: Record<string, string> = {}) => ({
  method,
  headers: new Headers(headers),
})

describe('a write', () => {
  test.each([
    ['a page of ours', { origin: 'https://esep.example', 'sec-fetch-site': 'same-origin' }, true],
    ['an older browser on a page of ours', { origin: 'https://esep.example' }, true],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    ['another site that a browser does not name', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
    [
      'a neighbour under the same domain',
      { origin: 'https://www.esep.example', 'sec-fetch-site': 'same-site' },
      false,
    ],
    ['our own name without https', { origin: 'http://esep.example' }, false],
    ['our own name on another port', { origin: 'https://esep.example:8443' }, false],
    ['a name that begins like ours', { origin: 'https://esep.example.evil.example' }, false],
    [
      'a browser that says it is ours and elsewhere',
      { origin: 'https://esep.example', 'sec-fetch-site': 'cross-site' },
      false,
    ],
    ['nobody knows where', {}, false],
  ])('from %s', (_, headers, isOwn) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY']) {
      expect(isOwnOrigin(asked(method, headers), url)).toBe(isOwn)
    }
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(isOwnOrigin(asked(method, headers), url)).toBe(true)
  })
})

test.each([
  ['127.0.0.1', 'http://localhost:8023', {}, true],
  ['::1', 'http://[::1]:8023', {}, true],
  ['::ffff:127.0.0.1', 'http://127.0.0.1:8023', {}, true],
  ['10.0.0.5', 'http://localhost:8023', {}, false],
  ['127.0.0.1', 'http://esep.example', {}, false],
  ['127.0.0.1', 'http://localhost:8023', { 'x-forwarded-for': '10.0.0.5' }, false],
  ['127.0.0.1', 'http://localhost:8023', { forwarded: 'for=10.0.0.5' }, false],
  ['127.0.0.1', 'http://127.0.0.1.evil.example', {}, false],
])('%s asking for %s with %j is at the machine: %s', (address, site, headers, isOwn) => {
  expect(isOwnMachine(address, new URL(site), new Headers(headers as Record<string, string>))).toBe(isOwn)
})

describe('a cookie', () => {
  const jar = () => {
    const set = new Map<string, { value: string; options: object }>()
    return {
      set: (name: string, value: string, options: object) => void set.set(name, { value, options }),
      get: (name: string) => set.get(name)?.value,
      delete: (name: string) => void set.delete(name),
      all: set,
    }
  }
  const session = { token: 'secret', expiresAt: '2030-01-01T00:00:00.000Z' }
  test('over https is bound to this very host', () => {
    const cookies = jar()
    keepToken(cookies, url, session)
    expect([...cookies.all]).toEqual([
      [
        '__Host-session',
        {
          value: 'secret',
          options: {
            path: '/',
            httpOnly: true,
            sameSite: 'lax',
            secure: true,
            expires: new Date(session.expiresAt),
          },
        },
      ],
    ])
    expect(readToken(cookies, url)).toBe('secret')
    expect(readToken(cookies, new URL('http://esep.example'))).toBeUndefined()
    dropToken(cookies, url)
    expect(cookies.all.size).toBe(0)
  })
  test('of a log-in that awaits its code is none of a session', () => {
    const cookies = jar()
    const local = new URL('http://localhost:8023')
    keepToken(cookies, local, session, 'code')
    expect([readToken(cookies, local), readToken(cookies, local, 'code')]).toEqual([undefined, 'secret'])
  })
})

describe('an answer', () => {
  const answer = (type: string, site: URL, isPrivate = true, headers: Record<string, string> = {}) => {
    const response = new Response('', { headers: { 'content-type': type, ...headers } })
    secure(response, site, isPrivate)
    return response.headers
  }
  test('runs no script that we did not mean to', () => {
    expect(answer('text/html; charset=utf-8', url).get('content-security-policy')).toContain(
      "default-src 'none'",
    )
    expect(answer('image/svg+xml', url).get('content-security-policy')).toContain("default-src 'none'")
    const own = { 'content-security-policy': "default-src 'self'" }
    expect(answer('text/html', url, true, own).get('content-security-policy')).toBe("default-src 'self'")
    expect(answer('image/png', url).get('x-content-type-options')).toBe('nosniff')
  })
  test('is kept by nobody where it is somebody’s own', () => {
    expect(answer('text/html', url).get('cache-control')).toBe('private, no-store')
    expect(answer('text/html', url, false).get('cache-control')).toBeNull()
  })
  test('binds browsers to https only where it came by https', () => {
    expect(answer('text/html', url).get('strict-transport-security')).toMatch(/^max-age=\d{8}$/)
    expect(answer('text/html', new URL('http://localhost:8023')).get('strict-transport-security')).toBeNull()
  })
})

describe('where one goes after a log-in', () => {
  test.each([
    ['/projects/X?from=2023-01-01#a', '/projects/X?from=2023-01-01#a'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/a\r\nSet-Cookie: x=y', '/aSet-Cookie:%20x=y'],
    ['', '/'],
    [null, '/'],
    [['/x'], '/'],
  ])('%j is %s', (given, path) => {
    expect(ownPath(given)).toBe(path)
  })
  test('is always a page of ours that a header can hold', () => {
    const sign = fc.constantFrom('/', '\\', '.', '\t', '\r', '\n', '@', ':', '%', 'a', 'ә', '?', '#', ' ')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const path = ownPath(`/${signs.join('')}`)
        expect(new URL(path, url).origin).toBe(url.origin)
        expect(() => new Headers({ location: path })).not.toThrow()
        expect(ownPath(path)).toBe(path)
      }),
    )
  })
})

test('the code of the first start is read however it is typed', () => {
  const code = newSetupCode()
  expect(code).toMatch(/^\d{4}-\d{4}$/)
  expect([isSetupCode(code, code), isSetupCode(code, code.replace('-', ' ')), isSetupCode(code, '')]).toEqual(
    [true, true, false],
  )
})
