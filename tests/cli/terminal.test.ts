import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmless, personLanguage } from '#cli/terminal.ts'

test('a name or quote of a foreign file cannot steer the terminal; colours, lines and letters pass', () => {
  expect(harmless('\u001b]0;title\u0007a\u009b2Jb\u202ec\r')).toBe(
    '\ufffd]0;title\ufffda\ufffd2Jb\ufffdc\ufffd',
  )
  const plain = '\u001b[1;31mОшибки\u001b[0m:\n\tәғқ ₸ «»'
  expect(harmless(plain)).toBe(plain)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(harmless(text)).not.toMatch(/[\u0007\u0008\u009b]|\u001b(?!\[[\d;]*m)/)
      expect(harmless(text)).toHaveLength(text.length)
    }),
  )
})

test('the language of a person is the first that is one of ours, else Russian', () => {
  expect(personLanguage({ ESEP_LANG: 'kk', LANG: 'en_US.UTF-8' })).toBe('kk')
  expect(personLanguage({ ESEP_LANG: 'de', LC_ALL: 'en_US.UTF-8' })).toBe('en')
  expect(personLanguage({ LANG: 'C.UTF-8' })).toBe('ru')
  expect(personLanguage({})).toBe('ru')
})
