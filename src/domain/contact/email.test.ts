import { describe, expect, it } from 'vitest'
import { emailsIn, parseEmail } from './email.ts'

describe('an e-mail address', () => {
  it.each(['npo.kzo@mail.ru', 'A.B-c_d+1@Sub.Example.KZ', 'info@xn--80a.xn--80ao21a'])(
    '%s can exist',
    (text) => {
      expect(parseEmail(text).ok).toBe(true)
    },
  )

  it.each([
    ['аlyans@mail.ru', 'cyrillic'],
    ['alyans@mаil.ru', 'cyrillic'],
    ['alyans@почта.каз', 'cyrillic'],
    ['alyans.mail.ru', 'shape'],
    ['a@b@c.kz', 'shape'],
    ['a b@mail.ru', 'shape'],
    ['.a@mail.ru', 'shape'],
    ['a..b@mail.ru', 'shape'],
    ['@mail.ru', 'shape'],
    ['', 'shape'],
    ['a@mail', 'domain'],
    ['a@-mail.ru', 'domain'],
    ['a@mail.r', 'domain'],
    ['a@mail,ru', 'domain'],
  ])('%s cannot: %s', (text, reason) => expect(parseEmail(text)).toEqual({ ok: false, reason }))

  it('keeps the name and lowers the domain', () => {
    expect(parseEmail(' Info@MAIL.ru ')).toEqual({ ok: true, email: 'Info@mail.ru' })
  })

  it('is found in a text', () => {
    expect(emailsIn('Почта: npo@mail.ru, аlyans@mail.ru.')).toEqual([
      { text: 'npo@mail.ru', index: 7 },
      { text: 'аlyans@mail.ru', index: 20 },
    ])
  })
})
