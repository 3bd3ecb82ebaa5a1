import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['Қызылорда', 'кызылорда'],
  ['СХОД', 'сход'],
  ['жиын', 'жиын'],
  ['Ёлка', 'елка'],
  ['İзмір', 'i\u0307змир'],
  ['', ''],
])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded))

test('the quick answer for what is folded already is the slow one, whatever the text', () => {
  const sign = fc.oneof(
    fc.constantFrom(...'аяАЯёЁәӘғқІіҺ №«–1ΣσςKſ中\u0301'.split(''), '😀'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 20 }), (text) => {
      const letters = new Map([...'ёәғқңөұүһі'].map((letter, at) => [letter, [...'еагкноуухи'][at]]))
      const slow = [...text.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join('')
      expect(fold(text)).toBe(slow)
      expect(fold(slow)).toBe(slow.toLowerCase())
    }),
  )
})
