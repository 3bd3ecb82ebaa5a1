import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasKazakhLetters } from './kazakh-letters.ts'

test.each([
  ['тазалық', true],
  ['ІС-ШАРА', true],
  ['Жиын өтті', true],
  ['сход жителей', false],
  ['Ёлка', false],
  ['i latin', false],
  ['', false],
])('%s: %s', (text, has) => expect(hasKazakhLetters(text)).toBe(has))

test('the table says what the letters say, whatever the text', () => {
  const cyrillic = fc.integer({ min: 0x400, max: 0x52f }).map((code) => String.fromCharCode(code))
  const sign = fc.oneof(cyrillic, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      expect(hasKazakhLetters(signs.join(''))).toBe(/[әғқңөұүһі]/iu.test(signs.join('')))
    }),
  )
})
