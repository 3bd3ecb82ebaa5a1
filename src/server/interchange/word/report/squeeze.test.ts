import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsIn, isQuotation, isQuoted } from './squeeze.ts'

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
