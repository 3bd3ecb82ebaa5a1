import { describe, expect, test } from 'vitest'
import type { ProjectRecords } from '../project/records.ts'
import { buildReport } from './build/build-report.ts'
import { both, event, fixtureRecords } from './build/fixture-records.ts'
import { compareReports, isSameContent } from './compare-reports.ts'
import { kzGrantFinal2022 } from './form/kz-grant-final-2022.ts'
import type { ReportModel } from './model.ts'

const built = (changes: Partial<ProjectRecords> = {}, lang: 'ru' | 'kk' = 'ru'): ReportModel =>
  buildReport(fixtureRecords(changes), { kind: 'final', lang, form: kzGrantFinal2022 })
const filed = built()
const records = fixtureRecords()

describe('between what was handed in and now', () => {
  test('nothing differs where nothing was changed', () => {
    expect(compareReports(filed, built())).toEqual({ figures: [], texts: [] })
    expect(isSameContent(compareReports(built({}, 'kk'), built({}, 'kk')))).toBe(true)
  })

  test('a further event moves its figures, each told once with both values', () => {
    const more = built({ events: [...records.events, event('99', '2024-05-20')] })
    const { figures } = compareReports(filed, more)
    const ids = figures.map((one) => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.some((id) => id.startsWith('fact:'))).toBe(true)
    for (const { before, after } of figures) expect(before?.value).not.toBe(after?.value)
  })

  test('a text in which only the figure changed is told by the figure alone', () => {
    const line = (value: string) => [[{ text: 'Писем: ' }, { text: value, figure: 'count:letters' }]]
    const of = (value: string): ReportModel => ({ ...filed, fields: { ...filed.fields, goal: line(value) } })
    expect(compareReports(of('1'), of('2')).texts).toEqual([])
  })

  test('a text that reads otherwise is told with its place and both wordings', () => {
    const narratives = records.narratives.map((one) =>
      one.field === 'goal' ? { ...one, text: both('Другая цель', 'Басқа мақсат') } : one,
    )
    const [text, ...rest] = compareReports(filed, built({ narratives })).texts
    expect(rest).toEqual([])
    expect(text).toMatchObject({
      kind: 'changed',
      place: { section: '1.about', column: 'goal' },
      after: 'Другая цель',
    })
  })

  test('a text that nobody had written is added, one taken out is removed', () => {
    const narratives = records.narratives.filter((one) => one.field !== 'goal')
    expect(compareReports(built({ narratives }), filed).texts[0]).toMatchObject({ kind: 'added', before: '' })
    expect(compareReports(filed, built({ narratives })).texts[0]).toMatchObject({
      kind: 'removed',
      after: '',
    })
  })

  test('a row taken out is one removed row, and those behind it are still the same', () => {
    const [first, ...others] = records.partners
    const { texts } = compareReports(filed, built({ partners: others }))
    const rows = texts.filter((one) => one.place.table === 'partners')
    expect(first).toBeDefined()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ kind: 'removed', place: { row: 1 } })
    expect(rows[0]?.before).toContain(first?.name.ru)
  })

  test('a cell of a row that stayed is told with its column', () => {
    const partners = records.partners.map((one, index) =>
      index === 0 ? { ...one, role: both('Выделил технику', 'Техника бөлді') } : one,
    )
    const { texts } = compareReports(filed, built({ partners }))
    expect(texts).toMatchObject([{ kind: 'changed', place: { table: 'partners', row: 1, column: 'role' } }])
  })
})
