import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossTable, permille, tallyOf } from './analysis.ts'
import { hiddenCells, hiddenOfOne } from './disclosure.ts'
import { bandOf, bandsOf } from './number-bands.ts'
import type { Answers, QuestionItem } from './questionnaire.ts'

const question = (name: string, type: QuestionItem['type'], ...names: string[]): QuestionItem => ({
  type,
  name,
  label: { ru: name },
  hint: {},
  isRequired: false,
  relevant: null,
  constraint: null,
  constraintMessage: {},
  choices: names.map((each) => ({ name: each, label: { ru: each } })),
})
const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers)
const pays = question('pays', 'one', 'yes', 'no', 'unknown')
const counts = (tally: ReturnType<typeof tallyOf>) => tally.groups.map(({ count }) => count)

describe('one question', () => {
  test('is counted among those who answered it', () => {
    const tally = tallyOf(pays, [
      ...times(20, { pays: 'yes' }),
      ...times(10, { pays: 'no' }),
      ...times(7, {}),
    ])
    expect([tally.answered, counts(tally), tally.groups.map((group) => group.permille)]).toEqual([
      30,
      [20, 10, 0],
      [667, 333, 0],
    ])
  })

  test('hides a count below five, and with it another one from which it would follow', () => {
    const of = (yes: number, no: number, unknown: number) =>
      counts(
        tallyOf(pays, [
          ...times(yes, { pays: 'yes' }),
          ...times(no, { pays: 'no' }),
          ...times(unknown, { pays: 'unknown' }),
        ]),
      )
    expect(of(20, 10, 5)).toEqual([20, 10, 5])
    expect(of(20, 10, 4)).toEqual([20, null, null])
    expect(of(20, 3, 4)).toEqual([20, null, null])
    expect(of(20, 0, 4)).toEqual([null, 0, null])
    expect(of(2, 1, 1)).toEqual([null, null, null])
    expect(of(0, 0, 0)).toEqual([0, 0, 0])
  })

  test('of several answers hides also who alone did not choose', () => {
    expect(hiddenOfOne([30, 27, 10], 30, true)).toEqual({ hidden: new Set([1]), isTotalHidden: false })
  })

  test('of numbers has bands, a mean and a middle', () => {
    const people = question('people', 'integer')
    const tally = tallyOf(people, [
      ...times(6, { people: 2 }),
      ...times(6, { people: 5 }),
      ...times(1, { people: 60 }),
    ])
    expect([tally.mean, tally.median]).toEqual([7846, 5000])
    expect(tally.groups.map(({ band }) => band?.from)).toEqual([0, 20, 40, 60].filter((from) => from <= 60))
    expect(tallyOf(people, times(4, { people: 3 }))).toMatchObject({
      answered: null,
      mean: null,
      median: null,
    })
  })
})

test('a share is rounded half up', () => {
  expect([permille(2, 7), permille(1, 2000), permille(0, 0), permille(5, 5)]).toEqual([286, 1, 0, 1000])
})

test('bands hold every number, each in one of at most six or seven', () => {
  const some = fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(some, (numbers) => {
      const bands = bandsOf(numbers, true)
      expect(bands.length).toBeLessThanOrEqual(7)
      expect(numbers.every((each) => bandOf(bands, each) >= 0)).toBe(true)
    }),
  )
})

describe('two questions', () => {
  const village = question('village', 'one', 'sabalak', 'kamystybas')
  const answers = (rows: readonly (readonly [string, string, number])[]): Answers[] =>
    rows.flatMap(([where, how, count]) => times(count, { village: where, pays: how }))

  test('are counted with their totals', () => {
    const table = crossTable(
      village,
      pays,
      answers([
        ['sabalak', 'yes', 12],
        ['sabalak', 'no', 8],
        ['kamystybas', 'yes', 6],
        ['kamystybas', 'no', 9],
      ]),
    )
    expect(table).toMatchObject({
      cells: [
        [12, 8, 0],
        [6, 9, 0],
      ],
      rowTotals: [20, 15],
      columnTotals: [18, 17, 0],
      total: 35,
      isSuppressed: false,
    })
  })

  test('hide a small cell with three others, so that no total gives it away', () => {
    const table = crossTable(
      village,
      pays,
      answers([
        ['sabalak', 'yes', 12],
        ['sabalak', 'no', 3],
        ['kamystybas', 'yes', 6],
        ['kamystybas', 'no', 9],
      ]),
    )
    expect(table.cells).toEqual([
      [null, null, 0],
      [null, null, 0],
    ])
    expect([table.rowTotals, table.columnTotals, table.total]).toEqual([[15, 15], [18, 12, 0], 30])
  })

  test('hide everything where fewer than five answered both', () => {
    const table = crossTable(village, pays, answers([['sabalak', 'yes', 4]]))
    expect([table.total, table.cells.flat().every((cell) => cell === null)]).toEqual([null, true])
  })
})

/** Whether the shown cells say what a hidden one is: rows and columns of which it is the only unknown, over and over. */
function followsFromOthers(counts: readonly (readonly number[])[], hidden: ReadonlySet<string>): boolean {
  const [height, width] = [counts.length, counts[0]?.length ?? 0]
  const unknown = new Set(hidden)
  const lines = [
    ...Array.from({ length: height + 1 }, (_, row) =>
      Array.from({ length: width + 1 }, (_c, column) => `${row},${column}`),
    ),
    ...Array.from({ length: width + 1 }, (_, column) =>
      Array.from({ length: height + 1 }, (_r, row) => `${row},${column}`),
    ),
  ]
  for (;;) {
    const found = lines
      .map((line) => line.filter((key) => unknown.has(key)))
      .find(({ length }) => length === 1)
    if (!found?.[0]) return unknown.size < hidden.size
    unknown.delete(found[0])
  }
}

test('no hidden cell follows from the shown ones, and every small one is hidden', () => {
  const anyTable = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([height, width]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )
  fc.assert(
    fc.property(anyTable, (table) => {
      const total = table.flat().reduce((sum, each) => sum + each, 0)
      const hidden = hiddenCells(table, total, true, { rows: [], columns: [] })
      table.forEach((line, row) =>
        line.forEach((count, column) => {
          if (count > 0 && count < 5) expect(hidden.has(`${row},${column}`)).toBe(true)
        }),
      )
      if (hidden.size < (table.length + 1) * ((table[0]?.length ?? 0) + 1))
        expect(followsFromOthers(table, hidden)).toBe(false)
    }),
  )
})
