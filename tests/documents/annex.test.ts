import { expect, test } from 'vitest'
import fc from 'fast-check'
import { reportDocx } from '#documents/report-docx.ts'
import { kzGrantFinal2022 } from '#domain/report/form/kz-grant-final-2022.ts'
import { docxParts, tablesOf } from './docx-parts.ts'
import { fixtureModel } from './fixture-model.ts'
import { annexHtml } from '#documents/html/annex-html.ts'
import { barUnits } from '#documents/layout/bar-units.ts'
import { pdfAnnex } from '#documents/pdf/pdf-annex.ts'
import { widthsByShare } from '#documents/layout/printed-text.ts'

const bar = { label: 'Рейстер <саны>', unit: 'рейс', plan: 1038, fact: 2040 }

test('a page tells the figures as text, the bars are only for the eye', () => {
  const html = annexHtml([bar], 'kk')
  expect(html).toContain(
    '<th scope="row">Рейстер &lt;саны&gt; (рейс)</th><td><svg viewBox="0 0 100 11" preserveAspectRatio="none" aria-hidden="true">',
  )
  expect(html).toContain('<td>1\u00a0038</td><td><strong>2\u00a0040</strong></td>')
  expect(html).toContain('class="plan">жоспар</th>')
  expect([...html.matchAll(/<rect [^>]*width="(\d+)"/g)].map((found) => Number(found[1]))).toEqual([51, 100])
})

test('paper prints an indicator in one row, its bars one over the other', () => {
  const annex = pdfAnnex([bar], 'ru') as { table: { headerRows: number; body: unknown[][] } }
  expect(annex.table.headerRows).toBe(1)
  expect(annex.table.body).toHaveLength(2)
  const [label, bars] = annex.table.body[1] as [string, { canvas: { w: number; y: number; h: number }[] }]
  expect(label).toBe('Рейстер <саны> (рейс)')
  const [plan, fact] = bars.canvas
  expect([plan?.w, fact?.w]).toEqual([66, 130])
  expect(fact?.y).toBeGreaterThan((plan?.y ?? 0) + (plan?.h ?? 0))
})

test('bars of Word are two rows of cells that fill one width, whatever plan and fact are', async () => {
  const figures = [
    [1038, 2040],
    [5, 5],
    [0, 4],
    [0, 0],
  ] as const
  const annex = figures.map(([plan, fact]) => ({ ...bar, plan, fact }))
  const parts = docxParts(await reportDocx(fixtureModel('ru', { annex }), kzGrantFinal2022))
  const { inner } = tablesOf(parts['word/document.xml'] ?? '')
  const grids = inner.map((table) => numbersOf(table, /<w:gridCol w:w="(\d+)"/g))
  expect(grids.map((grid) => grid.length)).toEqual([2, 1, 1, 1])
  expect(new Set(grids.map((grid) => grid.reduce((sum, width) => sum + width, 0))).size).toBe(1)
  const rows = inner.map((table) => table.split('<w:tr>').slice(1).map(filledWidth))
  const [most = 0] = rows[1] ?? []
  expect(rows).toEqual([
    [Math.round((1038 / 2040) * most), most],
    [most, most],
    [0, most],
    [0, 0],
  ])
})

const numbersOf = (xml: string, pattern: RegExp): number[] =>
  [...xml.matchAll(pattern)].map((found) => Number(found[1]))

/** Width of the shaded cells of a row. */
const filledWidth = (row: string): number =>
  row
    .split('<w:tc>')
    .filter((cell) => cell.includes('<w:shd'))
    .flatMap((cell) => numbersOf(cell, /<w:tcW [^>]*w:w="(\d+)"/g))
    .reduce((sum, width) => sum + width, 0)

test.each([
  [
    { plan: 0, fact: 0 },
    { plan: 0, fact: 0 },
  ],
  [
    { plan: 0, fact: 4 },
    { plan: 0, fact: 60 },
  ],
  [
    { plan: 100_000, fact: 1 },
    { plan: 60, fact: 1 },
  ],
  [
    { plan: 5, fact: 3 },
    { plan: 60, fact: 36 },
  ],
  [
    { plan: -1, fact: 3 },
    { plan: 0, fact: 60 },
  ],
])('bars of %j', (given, wanted) => {
  expect(barUnits(given, 60)).toEqual(wanted)
})

test('widths by share are whole and add up to the width', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 30 }),
      fc.nat(20_000),
      (shares, width) => {
        const widths = widthsByShare(shares, width)
        expect(widths.every((each) => Number.isInteger(each) && each >= 0)).toBe(true)
        expect(widths.reduce((sum, each) => sum + each, 0)).toBe(width)
      },
    ),
  )
})
