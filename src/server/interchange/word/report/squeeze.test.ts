import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsIn, isQuotation, isQuoted, letterPlace, prefixMatch, squeeze } from './squeeze.ts'

const letters = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 60 })

test('giving up early changes no answer', () => {
  fc.assert(
    fc.property(letters, letters, fc.constantFrom(0.3, 0.6, 0.85), (tried, whole, least) => {
      const grams = gramsIn(whole)
      expect(isQuotation(tried, grams, least)).toBe(isQuoted(gramsIn(tried), grams, least))
    }),
  )
})

test('a line of the instruction is a quotation, an own one is none', () => {
  const instruction = gramsIn('краткаяисторияуспехадолжнасодержатьследующиечасти')
  expect(isQuotation('историяуспехадолжнасодержать', instruction, 0.85)).toBe(true)
  expect(isQuotation('историяоднойсемьиизаулааксу', instruction, 0.85)).toBe(false)
})

/** Differences of `wanted` from every beginning of `text`, all cells counted. */
function differences(text: string, wanted: string): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, place) => place)
  for (const letter of wanted) {
    const next = [(row[0] ?? 0) + 1]
    for (const [place, other] of [...text].entries()) {
      const change = (row[place] ?? 0) + (other === letter ? 0 : 1)
      next.push(Math.min(change, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return row
}

test('the match with a beginning is the nearest there is, though only cells near the diagonal are counted', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat(6), (text, wanted, limit) => {
      const all = differences(text, wanted)
      const distance = Math.min(...all)
      const own = all[wanted.length] === distance ? wanted.length : all.indexOf(distance)
      expect(prefixMatch(text, wanted, limit)).toEqual(distance > limit ? null : { length: own, distance })
    }),
    { numRuns: 1000 },
  )
})

test('a match does not see what an earlier one left in its rows', () => {
  const heading = 'нақтынәтижелер'
  prefixMatch('я'.repeat(3000), 'ю'.repeat(2000), 1999)
  expect(prefixMatch('нақтынәтижелері', heading, 2)).toEqual({ length: heading.length, distance: 0 })
  expect(prefixMatch('нактынәтижелері', heading, 2)).toEqual({ length: heading.length, distance: 1 })
  expect(prefixMatch('нақты', heading, 2)).toBeNull()
})

test('every letter of a squeezed text has its place in the text, and there are no more', () => {
  const sign = fc.constantFrom(...'аЯёңҚ№7 .,–(«\n\u0482éİ𝐀🌳')
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
      const letters = squeeze(text)
      const places = Array.from({ length: letters.length }, (_, number) => letterPlace(text, number) ?? -1)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      const signs = [...new Set(places)].map((place) => String.fromCodePoint(text.codePointAt(place) ?? 0))
      expect(squeeze(signs.join(''))).toBe(letters)
      expect(letterPlace(text, letters.length)).toBeNull()
    }),
  )
})
