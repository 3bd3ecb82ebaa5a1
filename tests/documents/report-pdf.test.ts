import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportPdf, reportPdfDefinition } from '#documents/report-pdf.ts'
import { printable } from '#documents/layout/printed-text.ts'
import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import { lineText, plainLines } from '#domain/report/model.ts'
import { passages } from '#domain/report/passages.ts'
import { fixtureModel } from './fixture-model.ts'

const options = { date: '2023-12-05' } as const

/** Every text that pdfmake is asked to print, in order. */
function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (node === null || typeof node !== 'object') return []
  const { text, stack, section, columns, table } = node as Record<string, unknown>
  const body = (table as { body?: unknown } | undefined)?.body
  const joined = Array.isArray(text) ? [textsOf(text).join('')] : textsOf(text)
  return [...joined, ...textsOf(stack), ...textsOf(section), ...textsOf(columns), ...textsOf(body)]
}

/** What stands in a PDF file, its compressed streams opened. */
function opened(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map((found) => {
    const start = (found.index ?? 0) + found[0].length
    const end = text.indexOf('endstream', start)
    try {
      return inflateSync(bytes.subarray(start, end)).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n')
}

describe.each(['ru', 'kk'] as const)('the PDF of a report in %s', (lang) => {
  const model = fixtureModel(lang)
  let pdf: string
  beforeAll(async () => {
    pdf = opened(await reportPdf(model, form, options))
  })

  test('is asked to print every line of the model', () => {
    const printed = textsOf(reportPdfDefinition(model, form, options).content).join('\n')
    const lost = passages(model).filter(({ text }) => !printed.includes(printable(text)))
    expect(lost).toEqual([])
  })

  test('turns pages where wide tables stand', () => {
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
    const turns = boxes.map((box) => (Number(box[1]) > Number(box[2]) ? 'wide' : 'tall'))
    expect(turns.filter((turn, index) => turn !== turns[index - 1])).toEqual([
      'tall',
      'wide',
      'tall',
      'wide',
      'tall',
      'wide',
      'tall',
    ])
  })

  test('has a bookmark for each heading, those of the second level below the first', () => {
    const ofDocument = 1
    expect(pdf.match(/\/Title\b/g)?.length).toBe(ofDocument + 23)
    expect(pdf).toMatch(/\/Outlines \d+ 0 R/)
  })

  test('keeps its words selectable: fonts are embedded with their letters', () => {
    expect(pdf.match(/\/FontFile2/g)?.length).toBe(3)
    expect(pdf.match(/\/ToUnicode/g)?.length).toBe(3)
    const letters = lang === 'kk' ? 'әғқңөұүһі' : 'жщыё'
    const mapped = pdf.toLowerCase()
    for (const letter of [...letters.replace('һ', ''), '₸']) {
      expect(mapped, letter).toContain(letter.charCodeAt(0).toString(16).padStart(4, '0'))
    }
  })

  test('names its language and its day, and no clock', async () => {
    expect(pdf).toContain(`/Lang (${lang}-KZ`.replace('ru-KZ', 'ru-RU'))
    expect(pdf).toContain('D:20231205000000Z')
    const again = await reportPdf(fixtureModel(lang), form, options)
    expect(Buffer.from(again).equals(Buffer.from(await reportPdf(model, form, options)))).toBe(true)
  })

  test('repeats the header rows of table A', () => {
    const tables = JSON.stringify(reportPdfDefinition(model, form, options).content)
    expect(tables).toContain('"headerRows":2')
    expect(tables).toContain(form.activities.indicatorGroup[lang])
  })
})

test('a full page is followed by no empty one: sheets are sections, nothing stands between them', () => {
  const { content } = reportPdfDefinition(fixtureModel('ru'), form, options)
  expect(content).toHaveLength(7)
  expect((content as object[]).every((sheet) => 'section' in sheet)).toBe(true)
  expect(JSON.stringify(content)).not.toContain('pageBreak')
})

test('a heading that only running lines follow goes to the next page', () => {
  const { pageBreakBefore, footer } = reportPdfDefinition(fixtureModel('ru'), form, options)
  if (typeof footer !== 'function') throw new Error('pages are counted')
  const running = footer(1, 2, { width: 595, height: 842, orientation: 'portrait' }) as { style: string }
  const breaks = (headlineLevel: number | undefined, following: readonly object[]): boolean | undefined =>
    pageBreakBefore?.(
      { headlineLevel } as never,
      {
        getFollowingNodesOnPage: () => following,
      } as never,
    )
  expect(breaks(1, [{ style: running.style }])).toBe(true)
  expect(breaks(1, [{ style: running.style }, { text: 'a' }])).toBe(false)
  expect(breaks(undefined, [{ style: running.style }])).toBe(false)
})

test('a report without tables, stories and annex still prints', async () => {
  const model = fixtureModel('ru', {
    activities: null,
    effects: [],
    statistics: {},
    stories: [],
    partners: null,
    proposals: [],
    recommendations: null,
    fields: {},
    annex: [],
    missing: [{ part: 'goal', wanted: 'Цель проекта' }],
  })
  const texts = textsOf(reportPdfDefinition(model, form).content)
  expect(texts).toContain('– Цель проекта')
  expect(texts).toContain(model.title.map(lineText).join(''))
  expect((await reportPdf(model, form)).length).toBeGreaterThan(10_000)
})

test('rows taller than a page are not asked to stay whole, for what stays whole must fit', () => {
  const model = fixtureModel('ru')
  const [first] = model.activities ?? []
  if (!first) throw new Error('the fixture has rows')
  const tableOf = (task: string): string => {
    const rows = [{ ...first, cells: { ...first.cells, task: plainLines(task) } }]
    return JSON.stringify(reportPdfDefinition({ ...model, activities: rows }, form).content)
  }
  expect(tableOf('слово '.repeat(40))).toContain('"headerRows":2,"keepWithHeaderRows":1,"dontBreakRows":true')
  expect(tableOf('слово '.repeat(400))).toContain(
    '"headerRows":2,"keepWithHeaderRows":0,"dontBreakRows":false',
  )
  expect(tableOf('слово')).not.toContain('"rowSpan":3')
})
