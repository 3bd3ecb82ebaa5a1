import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay } from '../../calendar/format-day.ts'
import type { ReportModel } from '../../report/model.ts'
import { checkReport } from '../check-report.ts'
import { cleanReport, cleanStyles } from '../fixtures/clean-report.ts'

const told = (model: ReportModel): string[] =>
  checkReport(model).map(({ rule, variant, figures }) => `${rule}.${variant} ${JSON.stringify(figures)}`)

describe('a clean report', () => {
  for (const lang of ['ru', 'kk'] as const) {
    for (const style of cleanStyles) {
      it(`in ${lang}, ${style}, gives nothing at all`, () => {
        expect(told(cleanReport(lang, style))).toEqual([])
      })
    }
  }

  it('stays clean when it is written in another harmless spelling', () => {
    const respell = fc.record({
      lang: fc.constantFrom('ru' as const, 'kk' as const),
      style: fc.constantFrom(...cleanStyles),
      space: fc.constantFrom(' ', '\u00a0', '  ', '\u202f'),
      dash: fc.constantFrom('-', '–', '—'),
      leading: fc.constantFrom('', ' ', '\u00a0'),
      blankLines: fc.boolean(),
      dates: fc.constantFrom('as they are', 'in words', 'two digits', 'one-digit days'),
    })
    fc.assert(
      fc.property(respell, ({ lang, style, space, dash, leading, blankLines, dates }) => {
        const change = (text: string): string =>
          leading +
          grouped(redated(text, dates, lang), space)
            .replace(/ (?=\p{L})/gu, space)
            .replace(/ – /g, ` ${dash} `)
        expect(told(respelled(cleanReport(lang, style), change, blankLines))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

/** «05.10.2024» as «5 октября 2024 года», «05.10.24» or «5.10.2024». */
function redated(text: string, dates: string, lang: 'ru' | 'kk'): string {
  return text.replace(/(\d\d)\.(\d\d)\.(\d{4})/g, (written, day: string, month: string, year: string) => {
    if (dates === 'in words') return formatDay(`${year}-${month}-${day}`, lang)
    if (dates === 'two digits') return `${day}.${month}.${year.slice(2)}`
    return dates === 'one-digit days' ? `${Number(day)}.${month}.${year}` : written
  })
}

/** A number alone in its cell, in groups of three. */
const grouped = (text: string, space: string): string =>
  /^\d{4,}(?:,\d\d)?$/.test(text)
    ? text.replace(/\B(?=(?:\d{3})+(?:,|$))/g, space.trim() === '' ? (space[0] ?? ' ') : ' ')
    : text

/** Every printed line changed, and an empty paragraph after each cell when asked. */
function respelled(model: ReportModel, change: (text: string) => string, blankLines: boolean): ReportModel {
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item) => visit(item, key))
      return blankLines && isLines(value) && key !== 'fields' ? [...items, [{ text: '' }]] : items
    }
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        name === 'text' ? change(String(inner)) : visit(inner, name),
      ]),
    )
  }
  return visit(model, '') as ReportModel
}

const isLines = (value: readonly unknown[]): boolean =>
  value.length > 0 &&
  value.every(
    (item) =>
      Array.isArray(item) &&
      item.every((span) => span !== null && typeof span === 'object' && 'text' in span),
  )
