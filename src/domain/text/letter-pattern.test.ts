import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterPattern } from './letter-pattern.ts'

const patterns = [
  /\p{L}+/gu,
  /(?<!\p{L})(\p{Lu}\p{Ll}{2,})[\p{L}\d-]*/gu,
  /[^\p{L}\d\s]+/gu,
  /(?<!\p{L})(?:сел[оа]|ауыл)\p{L}*\s?[«"]?(\p{Lu}\p{Ll}+)/giu,
  /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu,
  /\p{Script=Cyrillic}{3,}|[\p{Ll}(]\]?/gu,
  /\p{Script=Latin}+|\P{L}/gu,
]
const sign = fc.constantFrom(
  ...'аяёАЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІӏӀѝqZkK09 \n\t-–«»"().,№%[]\u00a0éßİſKК٣中\u0301'.split(''),
  '😀',
  'село ',
  'ауыл ',
)
const text = fc.oneof(
  fc.string({ unit: sign, maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.integer({ min: 0x400, max: 0x52f }).map((code) => String.fromCharCode(code)) }),
)

test.each(patterns.map((pattern) => [pattern.source, pattern]))(
  '%s finds what it finds as written',
  (_, written) => {
    const pattern = letterPattern(written)
    fc.assert(
      fc.property(text, (tried) => {
        const expected = [...tried.matchAll(written)]
        expect(pattern.all(tried)).toEqual(expected)
        expect(pattern.words(tried)).toEqual(expected.map(([found]) => found))
        expect(pattern.exec(tried)).toEqual(expected[0] ?? null)
        expect(pattern.test(tried)).toBe(expected.length > 0)
      }),
      { numRuns: 500 },
    )
  },
)

test('an empty match does not stop the search', () => {
  expect(letterPattern(/(?=\p{Lu})/gu).all('АбВг')).toHaveLength(2)
})
