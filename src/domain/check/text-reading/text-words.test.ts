import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { lexicon, sign, textWords } from './text-words.ts'

const unit = fc.constantFrom(
  ...'аяёАЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІqZk09 \n\t-–«»"“().,!…_@:[<№%\u00a0éßİЌК٣\u0301'.split(''),
  'село ',
  '..',
)
const text = fc.string({ unit, maxLength: 40 })
const read = (written: string) => textWords(written, lexicon())
const has = (written: string, one: number): boolean => (read(written).signs & one) !== 0

test('the words of a text are its letters that stand together, each with what it is folded to', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { words } = read(written)
      expect(words.map((word) => word.text)).toEqual(written.match(/\p{L}+/gu) ?? [])
      for (const word of words) expect(word.folded.text).toBe(fold(word.text))
      for (const word of words) expect(word.name).toBe(/^\p{Lu}\p{Ll}{4,}/u.exec(word.text)?.[0] ?? null)
    }),
    { numRuns: 500 },
  )
})

test.each([
  [sign.digit, /\d/],
  [sign.quote, /[«»"“”]/],
  [sign.at, /@/],
  [sign.exclamation, /!/],
  [sign.blank, /_|…|\.\./],
  [sign.bracket, /[[(<:]/],
  [sign.latin, /[A-Za-z]/],
  [sign.glued, /\p{L}\d|\d\p{L}/u],
  [sign.stopInside, /\p{L}\.\p{L}/u],
])('sign %i is never missed', (one, pattern) => {
  fc.assert(
    fc.property(text, (written) => {
      if (pattern.test(written)) expect(has(written, one)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a usual line has the signs that stand in it and no others', () => {
  const { signs } = read('Установлено 12 урн в селе Аксу.')
  expect(signs).toBe(sign.letter | sign.digit)
  expect(has('12урн', sign.glued)).toBe(true)
  expect(has('Кызылорда.были', sign.stopInside)).toBe(true)
  expect(has('и т. д.', sign.stopInside)).toBe(false)
})
