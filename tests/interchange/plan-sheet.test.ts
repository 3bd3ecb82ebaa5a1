import { describe, expect, test } from 'vitest'
import { fixtureRecords as made } from '#domain/report/build/fixture-records.ts'
import { readPlan } from '#interchange/xlsx/plan/read-plan.ts'
import { planDifferences, writePlan } from '#interchange/xlsx/plan/write-plan.ts'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import type { Sheet, SheetCell } from '#interchange/xlsx/sheet.ts'
import { languages } from '#domain/text/local-text.ts'

const fixtureRecords = made()
const text = (words: string): SheetCell => ({ kind: 'text', text: words })

async function sheetsOf(lang: 'ru' | 'kk' | 'en'): Promise<readonly Sheet[]> {
  const read = await readSheets(await writePlan(fixtureRecords, lang))
  if (!read.ok) throw new Error(read.problem.code)
  return read.sheets
}

/** The tables with one cell changed, found by its tab's place and the column's. */
const spoiled = (
  sheets: readonly Sheet[],
  tab: number,
  row: number,
  column: number,
  cell: SheetCell,
): Sheet[] =>
  sheets.map((sheet, at) =>
    at === tab
      ? {
          ...sheet,
          rows: sheet.rows.map((cells, index) => (index === row ? cells.with(column, cell) : cells)),
        }
      : sheet,
  )

describe("a plan's table", () => {
  test.each(languages)('written in %s is read back as the plan', async (lang) => {
    const plan = readPlan(await sheetsOf(lang), fixtureRecords)
    if (!plan.ok) throw new Error(JSON.stringify(plan.errors))
    const { tasks, activities, indicators } = fixtureRecords
    expect(plan.rows.tasks.map(({ values }) => values['title'])).toEqual(tasks.map(({ title }) => title))
    expect(
      plan.rows.activities.map(({ values }) => [values['code'], values['plannedFrom'], values['placeIds']]),
    ).toEqual(activities.map(({ code, plannedFrom, placeIds }) => [code, plannedFrom, placeIds]))
    expect(
      plan.rows.indicators.map(({ values }) => [values['plan'], values['source'], values['kind']]),
    ).toEqual(indicators.map(({ plan: planned, source, kind }) => [planned, source, kind]))
  })

  test('a cell that cannot be understood is told by tab, row and column, and nothing is read', async () => {
    const sheets = await sheetsOf('ru')
    const column = (tab: number, title: string): number =>
      (sheets[tab]?.rows[0] ?? []).findIndex((cell) => cell?.kind === 'text' && cell.text === title)
    const wrong = spoiled(
      spoiled(sheets, 1, 1, column(1, 'Начало'), text('31.02.2023')),
      2,
      1,
      column(2, 'План'),
      text('много'),
    )
    const plan = readPlan(wrong, fixtureRecords)
    expect(plan).toMatchObject({
      ok: false,
      errors: [
        { tab: 'activities', row: 2, column: 'plan.column.from', key: 'plan.error.day', value: '31.02.2023' },
        { tab: 'indicators', row: 2, column: 'plan.column.plan', key: 'plan.error.plan', value: 'много' },
      ],
    })
  })

  test('missing tabs and columns, repeated codes', async () => {
    const sheets = await sheetsOf('ru')
    expect(readPlan(sheets.slice(1), fixtureRecords)).toMatchObject({ errors: [{ key: 'plan.error.noTab' }] })
    const bare = spoiled(sheets, 0, 0, 1, text('Что-то другое'))
    expect(readPlan(bare, fixtureRecords)).toMatchObject({ errors: [{ key: 'plan.error.noColumn', row: 1 }] })
    const [first = []] = sheets[1]?.rows.slice(1) ?? []
    const twice = sheets.map((sheet, at) => (at === 1 ? { ...sheet, rows: [...sheet.rows, first] } : sheet))
    expect(readPlan(twice, fixtureRecords)).toMatchObject({ errors: [{ key: 'plan.error.repeated' }] })
  })
})

describe('what a table would change', () => {
  const [indicator] = fixtureRecords.indicators
  if (!indicator) throw new Error('no indicator')
  const row = { tab: 'indicators' as const, code: indicator.code }
  const changed = {
    ...fixtureRecords,
    indicators: [{ ...indicator, plan: { kind: 'atLeast' as const, value: 1234 } }],
  }
  test('is told by column, as it is now and as it will be', () => {
    expect(planDifferences(fixtureRecords, changed, row, 'ru')).toEqual([
      { column: 'План', before: expect.stringContaining('') as string, after: 'не менее 1 234' },
    ])
    expect(planDifferences(fixtureRecords, changed, row, 'kk')[0]?.after).toBe('кемінде 1 234')
  })
  test('is nothing where the row stays', () => {
    expect(planDifferences(fixtureRecords, fixtureRecords, row, 'ru')).toEqual([])
  })
})
