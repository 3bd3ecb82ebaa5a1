import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runLength, runNumbering } from './numbered-runs.ts'

const runsOf = (words: readonly string[]): string[] =>
  words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' '))

describe('numbers of runs', () => {
  test('a text shorter than a run has none, one as long has one', () => {
    const numbers = runNumbering()
    expect(numbers(['вывоз', 'мусора', 'начат', 'в', 'двух'])).toEqual([])
    expect(numbers(['вывоз', 'мусора', 'начат', 'в', 'двух', 'сёлах'])).toEqual([0])
  })

  test('the same words in another order or cut in another place are another run', () => {
    const numbers = runNumbering()
    const words = 'а б в г д е'.split(' ')
    expect(numbers(words)).toEqual([0])
    expect(numbers(words.toReversed())).toEqual([1])
    expect(numbers(['аб', ...words.slice(1)])).toEqual([2])
    expect(numbers(words)).toEqual([0])
  })

  test('a run does not reach from the end of one text into the next', () => {
    const numbers = runNumbering()
    numbers('а б в'.split(' '))
    expect(numbers('г д е'.split(' '))).toEqual([])
  })

  test('equal runs have equal numbers and different ones never do, whatever the texts', () => {
    const word = fc.constantFrom('село', 'сход', 'жиын', 'ауыл', '1')
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 40 }), { maxLength: 6 }), (texts) => {
        const numbers = runNumbering()
        const numbered = texts.flatMap((text) => numbers(text))
        const runs = texts.flatMap(runsOf)
        expect(numbered).toHaveLength(runs.length)
        const first = new Map<string, number>()
        const expected = runs.map((run) => first.get(run) ?? first.set(run, first.size).size - 1)
        expect(numbered).toEqual(expected)
      }),
    )
  })

  test('more runs than the table first holds keep their numbers', () => {
    const numbers = runNumbering()
    const long = Array.from({ length: 10_000 }, (_, at) => `слово${at}`)
    const once = numbers(long)
    expect(once).toEqual(once.map((_, at) => at))
    expect(numbers(long)).toEqual(once)
  })
})
