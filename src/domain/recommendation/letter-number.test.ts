import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  countOfNumber,
  isNumberPattern,
  isNumberTaken,
  nextNumber,
  plainPattern,
  skippedNumbers,
  writtenNumber,
} from './letter-number.ts'

const sent = (...letters: readonly (readonly [string, string])[]) =>
  letters.map(([number, sentOn]) => ({ number, sentOn }))

describe('a pattern', () => {
  it.each(['{n}', '01-{n}/{yy}', '{yyyy}-{nnnn}', 'шығ. {nn}'])('%s counts letters', (pattern) =>
    expect(isNumberPattern(pattern)).toBe(true),
  )
  it.each(['', '24', '{n}/{n}', '{n}-{nn}', '{m}', '{n', '{n}}', '{yy}'])('«%s» does not', (pattern) =>
    expect(isNumberPattern(pattern)).toBe(false),
  )
})

test('a number is written by the pattern and the year of sending', () => {
  expect(writtenNumber('01-{nn}/{yy}', 7, '2023-04-19')).toBe('01-07/23')
  expect(writtenNumber('{yyyy}-{n}', 130, '2024-01-02')).toBe('2024-130')
})

test('every number written by a pattern is read back', () => {
  const part = fc.stringMatching(/^[A-Za-zА-Яа-я0-9 ./()*+-]{0,6}$/)
  const year = fc.constantFrom('', '/{yy}', '-{yyyy}')
  fc.assert(
    fc.property(
      part,
      part,
      year,
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 0, max: 99 }),
      (a, b, y, n, at) => {
        const pattern = `${a.trim()}/{n}/${b.trim()}${y}`
        const sentOn = `20${String(at).padStart(2, '0')}-05-05`
        expect(countOfNumber(pattern, { number: writtenNumber(pattern, n, sentOn), sentOn })).toBe(n)
      },
    ),
  )
})

describe('the next number', () => {
  it('is one above the highest of the year, not of the last letter', () => {
    expect(nextNumber(plainPattern, sent(['9', '2023-04-01'], ['12', '2023-03-01']), '2023-05-01')).toBe('13')
  })
  it('begins anew with the year', () => {
    const known = sent(['01-60/23', '2023-12-11'])
    expect(nextNumber('01-{n}/{yy}', known, '2023-12-31')).toBe('01-61/23')
    expect(nextNumber('01-{n}/{yy}', known, '2024-01-01')).toBe('01-1/24')
  })
  it('leaves alone what is numbered otherwise', () => {
    expect(nextNumber('01-{n}', sent(['24', '2023-04-01'], ['б/н', '2023-04-02']), '2023-05-01')).toBe('01-1')
  })
  it('is never one that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 40 }), (counts) => {
        const known = counts.map((n) => ({ number: String(n), sentOn: '2023-02-02' }))
        const number = nextNumber(plainPattern, known, '2023-06-06')
        expect(isNumberTaken(known, { number, sentOn: '2023-06-06' })).toBe(false)
      }),
    )
  })
})

describe('skipped numbers', () => {
  it('stand between the lowest and the highest of the year', () => {
    const known = sent(['20', '2023-03-01'], ['24', '2023-05-01'], ['21', '2023-04-01'], ['3', '2024-01-09'])
    expect(skippedNumbers(plainPattern, known, '2023')).toEqual(['22', '23'])
    expect(skippedNumbers(plainPattern, known, '2024')).toEqual([])
    expect(skippedNumbers(plainPattern, [], '2023')).toEqual([])
  })
  it('are named by fifty where somebody mistyped a number', () => {
    expect(
      skippedNumbers(plainPattern, sent(['1', '2023-01-09'], ['900000000', '2023-01-10']), '2023'),
    ).toHaveLength(50)
  })
})

describe('a number is taken', () => {
  const known = sent(['№ 24', '2023-04-19'], ['б/н', '2023-04-20'])
  it('within its year, however it is spaced', () => {
    expect(isNumberTaken(known, { number: '24', sentOn: '2023-12-31' })).toBe(true)
  })
  it('not in another year, and never without a digit', () => {
    expect(isNumberTaken(known, { number: '24', sentOn: '2024-01-01' })).toBe(false)
    expect(isNumberTaken(known, { number: 'б/н', sentOn: '2023-04-20' })).toBe(false)
  })
})
