import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { mayTellNumber, numberWord } from './number-words.ts'
import { tokensOf } from './tokens.ts'

const word = fc.constantFrom(
  'Два',
  'трёх',
  'он',
  'район',
  'үш',
  'Бес',
  'қоқыс орны',
  'сельских',
  'схода',
  '2-х',
  '5',
  'é',
  '-',
)
const mark = fc.constantFrom(' ', ', ', '-', '–', '«', '\u00a0', '.')
const text = fc.array(fc.tuple(word, mark), { maxLength: 12 }).map((pieces) => pieces.flat().join(''))

test('a text that tells a number is never taken for one without', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (tried) => {
      const tells = tokensOf(tried).some(({ value }) => value !== null)
      expect(mayTellNumber(fold(tried)) || !tells).toBe(true)
    }),
  )
})

test.each(['два схода', '«уш мектеп»', 'всего 5'])('%s may tell a number', (folded) => {
  expect(mayTellNumber(folded)).toBe(true)
})

test.each(['район села', 'встреча жителей'])('%s tells none', (folded) => {
  expect(mayTellNumber(folded)).toBe(false)
})

test('only a whole word is a number', () => {
  expect([numberWord('двух'), numberWord('отыз'), numberWord('район')]).toEqual([2, 30, null])
})
