import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureRecords } from '../report/build/fixture-records.ts'
import { buildReport } from '../report/build/build-report.ts'
import { kzGrantFinal2022 } from '../report/form/kz-grant-final-2022.ts'
import { plainLines, type ReportModel } from '../report/model.ts'
import { passages } from '../report/passages.ts'
import { anchoredLine, followAnchor } from './remark-anchor.ts'
import type { RemarkAnchor } from './review.ts'

const filed = buildReport(fixtureRecords(), { kind: 'final', lang: 'ru', form: kzGrantFinal2022 })
const withGoal = (text: string): ReportModel => ({
  ...filed,
  fields: { ...filed.fields, goal: plainLines(text) },
})
const before = withGoal('Наладить вывоз отходов.\nОбучить жителей раздельному сбору отходов.')
const place = { section: '1.about', column: 'goal', paragraph: 2 }
const anchor: RemarkAnchor = {
  lang: 'ru',
  place,
  figure: null,
  quote: 'Обучить жителей раздельному сбору отходов.',
}

describe('a remark', () => {
  test('stands at every line of a report', () => {
    for (const passage of passages(filed)) {
      expect(anchoredLine(filed, passage.place, null)?.quote).toBe(passage.text)
    }
  })

  test('stands at a figure only where the figure is printed', () => {
    const row = filed.activities?.findIndex((one) => one.cells.fact?.flat().some((span) => span.figure)) ?? -1
    const figure = filed.activities?.[row]?.cells.fact?.flat().find((span) => span.figure)?.figure ?? ''
    const cell = { section: '1.activities', table: 'activities', row: row + 1, column: 'fact' }
    expect(figure).not.toBe('')
    expect(anchoredLine(filed, cell, figure)).not.toBeNull()
    expect(anchoredLine(filed, cell, 'effect:staff')).toBeNull()
    expect(anchoredLine(filed, { ...cell, row: 99 }, null)).toBeNull()
    expect(anchoredLine(filed, { section: 'passwd' }, null)).toBeNull()
  })

  test('stays where the line stayed', () => {
    expect(followAnchor(anchor, before)).toMatchObject({ kind: 'same', place })
  })

  test('goes with its line to another paragraph', () => {
    const after = withGoal('Обучить жителей раздельному сбору отходов.\nНаладить вывоз отходов.')
    expect(followAnchor(anchor, after)).toMatchObject({ kind: 'moved', place: { ...place, paragraph: 1 } })
  })

  test('finds its line in other words, and none that only stands in its place', () => {
    const mended = withGoal('Наладить вывоз.\nОбучить 120 жителей раздельному сбору отходов двух сёл.')
    expect(followAnchor(anchor, mended)).toMatchObject({ kind: 'changed', place })
    const other = withGoal('Наладить вывоз.\nПровести конкурс рисунков.')
    expect(followAnchor(anchor, other)).toEqual({ kind: 'gone' })
  })

  test('at a figure goes with the figure though every word changed', () => {
    const line = [{ text: 'Всего: ' }, { text: '41', figure: 'count:letters' }]
    const after = { ...filed, fields: { ...filed.fields, goal: [[{ text: 'Совсем другое' }], line] } }
    const of = { ...anchor, figure: 'count:letters', quote: 'Направлено писем – 40 штук разным органам' }
    expect(followAnchor(of, after)).toMatchObject({ kind: 'changed', place: { paragraph: 2 } })
  })

  test('is followed into any report without a fault', () => {
    const text = fc.array(fc.constantFrom('сход', 'вывоз', '40', ' ', '\n', 'обучить жителей'), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(text, (parts) => {
        const found = followAnchor(anchor, withGoal(parts.join('')))
        if (found.kind !== 'gone') expect(found.place.column).toBe('goal')
      }),
    )
  })
})
