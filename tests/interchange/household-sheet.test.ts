import { expect, test } from 'vitest'
import type { HouseholdRow } from '#domain/household/household-rows.ts'
import { languages } from '#domain/text/local-text.ts'
import { readHouseholds } from '#interchange/xlsx/household/read-households.ts'
import { writeHouseholds } from '#interchange/xlsx/household/write-households.ts'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import type { Sheet, SheetCell } from '#interchange/xlsx/sheet.ts'

const rows: Omit<HouseholdRow, 'at'>[] = [
  {
    village: 'Сабалақ',
    street: 'Абай',
    number: '012',
    since: '2023-04-01',
    residents: 0,
    residentsFrom: '2023-04-01',
    group: '«Абай» тобы',
    note: '=1+1',
  },
  {
    village: 'Сабалақ',
    street: 'Достық',
    number: '5 кв. 3',
    since: '2023-07-01',
    residents: null,
    residentsFrom: null,
    group: null,
    note: null,
  },
]

async function sheetsOf(lang: 'ru' | 'kk' | 'en', written = rows): Promise<readonly Sheet[]> {
  const read = await readSheets(await writeHouseholds(written, ['Сабалақ'], lang))
  if (!read.ok) throw new Error(read.problem.code)
  return read.sheets
}
const spoiled = (
  [first, ...others]: readonly Sheet[],
  row: number,
  column: number,
  cell: SheetCell,
): Sheet[] =>
  first
    ? [
        { ...first, rows: first.rows.map((cells, at) => (at === row ? cells.with(column, cell) : cells)) },
        ...others,
      ]
    : []

test.each(languages)('households written in %s are read back as they were', async (lang) => {
  expect(readHouseholds(await sheetsOf(lang))).toEqual({
    ok: true,
    rows: rows.map((row, index) => ({ at: index + 2, ...row })),
  })
})

test('the template is read as no household', async () => {
  expect(readHouseholds(await sheetsOf('kk', []))).toEqual({ ok: true, rows: [] })
})

test.each([
  ['no village', 0, null, 'household.village', 'household.error.empty'],
  ['a day in words', 3, { kind: 'text', text: 'весной' }, 'household.since', 'plan.error.day'],
  ['half a person', 4, { kind: 'number', number: 2.5 }, 'household.residents', 'plan.error.number'],
] as const)('%s is told by its row and column', async (_, column, cell, title, key) => {
  expect(readHouseholds(spoiled(await sheetsOf('ru'), 1, column, cell))).toMatchObject({
    ok: false,
    errors: [{ row: 2, column: title, key }],
  })
})

test('a column that is not there is told before any row is read', async () => {
  const sheets = spoiled(await sheetsOf('ru'), 0, 2, { kind: 'text', text: 'Чужой' })
  expect(readHouseholds(sheets)).toEqual({
    ok: false,
    errors: [{ row: 1, column: 'household.number', key: 'plan.error.noColumn', value: '' }],
  })
  expect(readHouseholds([])).toMatchObject({ ok: false, errors: [{ key: 'plan.error.noTab' }] })
})

test('a number of a house that the table holds as a number is its digits', async () => {
  const sheets = spoiled(await sheetsOf('ru'), 1, 2, { kind: 'number', number: 12 })
  expect(readHouseholds(sheets)).toMatchObject({ ok: true, rows: [{ number: '12' }, {}] })
})
