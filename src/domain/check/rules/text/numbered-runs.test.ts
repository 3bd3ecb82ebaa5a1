import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runLength, runNumbering } from './numbered-runs.ts'

const words = fc.array(fc.constantFrom('мы', 'провели', 'сход', 'и', 'встречу'), { maxLength: 40 })
const runsOf = (text: readonly string[]): string[] =>
  text.slice(runLength - 1).map((_, at) => text.slice(at, at + runLength).join(' '))

test('two runs have one number exactly where they are the same words, in one text or in two', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const numbersOf = runNumbering()
      const runs = [...runsOf(one), ...runsOf(other)]
      const numbers = [...numbersOf(one), ...numbersOf(other)]
      expect(numbers).toHaveLength(runs.length)
      const byRun = new Map(runs.map((run, at) => [run, numbers[at]]))
      expect(numbers).toEqual(runs.map((run) => byRun.get(run)))
      expect(new Set(byRun.values()).size).toBe(byRun.size)
    }),
  )
})

test('a text shorter than a run has none', () => {
  expect(runNumbering()(['пять', 'слов', 'мало', 'для', 'него'])).toEqual([])
})
