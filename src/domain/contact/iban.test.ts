import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIban, parseIban } from './iban.ts'

describe('an account', () => {
  it('is accepted with spaces and in any case', () => {
    expect(parseIban('KZ86125KZT5004100100')).toEqual({
      ok: true,
      iban: 'KZ86125KZT5004100100',
      bankCode: '125',
    })
    expect(parseIban('kz86 125k zt50 0410 0100')).toMatchObject({ ok: true })
    expect(formatIban('KZ86125KZT5004100100')).toBe('KZ86\u00a0125K\u00a0ZT50\u00a00410\u00a00100')
  })

  it('says what is wrong', () => {
    expect(parseIban('KZ87125KZT5004100100')).toEqual({ ok: false, reason: 'checkDigits' })
    expect(parseIban('KZ86125KZT500410010')).toEqual({ ok: false, reason: 'shape' })
    expect(parseIban('КZ86125KZT5004100100')).toEqual({ ok: false, reason: 'country' })
    expect(parseIban('DE89370400440532013000')).toEqual({ ok: false, reason: 'country' })
  })
})

it('any one changed digit is seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const iban = 'KZ86125KZT5004100100'
      const changed = iban.slice(0, at) + String((Number(iban[at]) + by) % 10) + iban.slice(at + 1)
      expect(parseIban(changed).ok).toBe(false)
    }),
  )
})
