import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { accountInput } from './account-input.ts'
import { browserName } from './browser-name.ts'
import { attemptAddress } from './log-in-limits.ts'
import { loginKey } from './login-name.ts'
import { bareRecoveryCode, recoveryCode, totpDigits } from './recovery-code.ts'

test.each([
  ['8 701 123 45 67', '+77011234567'],
  ['+7 (701) 123-45-67', '+77011234567'],
  ['7011234567', '+77011234567'],
  [' Айгүл.С ', 'айгүл.с'],
  ['AIGUL@EXAMPLE.KZ', 'aigul@example.kz'],
  ['12345', '12345'],
])('«%s» logs in as %s', (typed, key) => {
  expect(loginKey(typed)).toBe(key)
})

test('a name is the same however often it is made the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => loginKey(loginKey(typed)) === loginKey(typed)),
  )
})

describe('an account', () => {
  const read = (names: object) => v.safeParse(accountInput, { name: 'Ерлан', role: 'activist', ...names })
  test('has its phone as its name where it has no other, and the other way round', () => {
    const both = { login: '+77011234567', phone: '+77011234567' }
    expect(read({ phone: '8 701 123 45 67' }).output).toMatchObject(both)
    expect(read({ login: '8 701 123 45 67' }).output).toMatchObject(both)
    expect(read({ login: 'erlan', phone: '' }).output).toMatchObject({ login: 'erlan', phone: null })
  })
  test.each([
    ['no name', { login: undefined }],
    ["another's phone as its name", { login: '+77011234567', phone: '+77011234568' }],
    ['half a phone', { login: 'erlan', phone: '8701123' }],
    ['a name that turns the reading direction', { login: 'erlan\u202e' }],
    ['a name of a thousand letters', { login: 'e'.repeat(1000) }],
  ])('is refused with %s', (_, names) => {
    expect(read(names).success).toBe(false)
  })
})

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['terminal', 'terminal'],
])('attempts from %s are counted by %s', (address, counted) => {
  expect(attemptAddress(address)).toBe(counted)
})

test('every address of one IPv6 network is counted by the same, of another network by another', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16))
  const groups = fc.array(group, { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(groups, groups, groups, groups, (network, other, host, host2) => {
      const of = (net: string[], tail: string[]) => attemptAddress([...net, ...tail].join(':'))
      expect(of(network, host)).toBe(of(network, host2))
      expect(of(network, host) === of(other, host)).toBe(network.join() === other.join())
    }),
  )
})

test('a recovery code is read however it is typed', () => {
  const bytes = fc.uint8Array({ minLength: 15, maxLength: 15 })
  fc.assert(
    fc.property(bytes, (random) => {
      const code = recoveryCode(random)
      expect(code).toMatch(/^(?:[a-hjkmnp-z2-9]{5}-){2}[a-hjkmnp-z2-9]{5}$/)
      const bare = code.replaceAll('-', '')
      for (const typed of [
        code,
        code.toUpperCase(),
        ` ${code.replaceAll('-', ' ')} `,
        bare,
        code.replaceAll('-', '—'),
      ]) {
        expect(bareRecoveryCode(typed)).toBe(bare)
      }
      expect(totpDigits(code)).toBeNull()
    }),
  )
})

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
  ['12345', null],
  ['1234567', null],
  ['12345а', null],
])('«%s» is the code %s', (typed, digits) => {
  expect(totpDigits(typed)).toBe(digits)
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Firefox · Windows'],
  [
    'Mozilla/5.0 (Linux; Android 9; SM-J330F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.101 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/110.0 YaBrowser/23.3 Safari/537.36',
    'Yandex Browser · Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  ['curl/8.0', null],
  ['', null],
])('%s is called %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name)
})
