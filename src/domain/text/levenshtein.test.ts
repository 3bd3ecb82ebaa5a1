import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levenshtein } from './levenshtein.ts'

describe('levenshtein', () => {
  it('counts edits up to a bound', () => {
    expect(levenshtein('четыресто', 'четыреста', 2)).toBe(1)
    expect(levenshtein('', '', 0)).toBe(0)
    expect(levenshtein('', 'аб', 2)).toBe(2)
    expect(levenshtein('кот', 'кит', 0)).toBeNull()
    expect(levenshtein('мусор', 'муоср', 1)).toBe(1)
    expect(levenshtein('сабалак', 'камыстыбас', 3)).toBeNull()
  })

  it('is symmetric and zero only for equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в', 'қ'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = levenshtein(a, b, 20)
        expect(levenshtein(b, a, 20)).toBe(distance)
        expect(distance === 0).toBe(a === b)
        for (const max of [0, 1, 2, 3]) {
          expect(levenshtein(a, b, max)).toBe(distance !== null && distance <= max ? distance : null)
        }
      }),
      { numRuns: 500 },
    )
  })
})
