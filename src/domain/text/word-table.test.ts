import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordTable } from './word-table.ts'

const words = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('а', 'б', 'қ', 'Z', '-'), maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 120 }),
  ),
  { maxLength: 400 },
)
const newTable = () => wordTable((number, text) => ({ number, text }))

test('equal letters are one entry wherever they stand, different ones never', () => {
  fc.assert(
    fc.property(words, fc.string({ maxLength: 5 }), (spoken, before) => {
      const table = newTable()
      const entries = spoken.map((word) =>
        table.at(`${before}${word}!`, before.length, before.length + word.length),
      )
      expect(entries.map(({ text }) => text)).toEqual(spoken)
      expect(table.size).toBe(new Set(spoken).size)
      expect(new Set(entries).size).toBe(table.size)
      for (const word of spoken) expect(table.find(word, 0, word.length)?.text).toBe(word)
    }),
    { numRuns: 60 },
  )
})

test('entries are numbered in the order they came and stay when the table grows', () => {
  const table = newTable()
  const many = Array.from({ length: 9000 }, (_, at) => `слово${at}`)
  const entries = many.map((word) => table.at(word, 0, word.length))
  expect(entries.map(({ number }) => number)).toEqual(many.map((_, at) => at))
  expect(many.map((word) => table.at(word, 0, word.length))).toEqual(entries)
})

test('what was never entered is not found', () => {
  const table = newTable()
  table.at('село', 0, 4)
  expect(table.find('село', 0, 3)).toBeUndefined()
  expect(table.find('в село', 2, 6)?.text).toBe('село')
  expect(table.size).toBe(1)
})
