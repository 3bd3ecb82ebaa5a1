import { beforeAll, describe, expect, test } from 'vitest'
import { reportDocx } from '#documents/report-docx.ts'
import { printable } from '#documents/layout/printed-text.ts'
import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import { linesText, plainLines } from '#domain/report/model.ts'
import { docxParagraphs, docxParts, docxTables, tablesOf, type TestTable } from './docx-parts.ts'
import { fixtureModel } from './fixture-model.ts'

const options = { date: '2023-12-05' } as const
const model = fixtureModel('ru')
const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe('the Word file of a report', () => {
  let parts: Readonly<Record<string, string>>
  let document: string
  let tables: TestTable[]
  beforeAll(async () => {
    parts = docxParts(await reportDocx(model, form, options))
    document = parts['word/document.xml'] ?? ''
    tables = docxTables(document)
  })
  const tableOf = (heading: string): TestTable => {
    const found = tables.find((table) => table.rows[0]?.cells.some((cell) => cell.text === heading))
    if (!found) throw new Error(`no table with the heading ${heading}`)
    return found
  }

  test('table A has the two-row header of the form, repeated on every page', () => {
    const { rows } = tableOf('Задача')
    expect(rows.filter((row) => row.isHeader)).toHaveLength(2)
    expect(rows[0]?.cells.map(({ text, span, merge }) => [text, span, merge])).toEqual([
      ['Задача', 1, 'restart'],
      ['Мероприятия в рамках задачи', 1, 'restart'],
      ['Дата проведения', 1, 'restart'],
      ['Место проведения', 1, 'restart'],
      ['Кол-во участников', 1, 'restart'],
      ['Краткосрочные достигнутые результаты (к мероприятиям)', 1, 'restart'],
      ['Количественные и качественные индикаторы', 1, 'restart'],
      ['Индикаторы', 2, null],
      ['Эффект', 1, 'restart'],
    ])
    expect(rows[1]?.cells.map(({ text, merge }) => text || merge)).toEqual([
      ...Array<string>(7).fill('continue'),
      'план',
      'факт',
      'continue',
    ])
  })

  test('header rows are high enough for the headings merged over both', () => {
    const table = /<w:tbl>(?:(?!<\/w:tbl>).)*Задача.*?<\/w:tbl>/s.exec(document)?.[0] ?? ''
    const heights = [...table.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/g)]
    const [upper = 0, lower = 0, ...rest] = heights.map((found) => Number(found[1]))
    expect(rest).toEqual([])
    const [lines, lineOfEightAndHalf] = [4, 195]
    expect(upper + lower).toBeGreaterThan(lines * lineOfEightAndHalf)
    expect(upper).toBeLessThan(lower)
  })

  test('the task cell is merged over the rows of its group', () => {
    const tasks = tableOf('Задача')
      .rows.slice(2)
      .map((row) => row.cells[0])
    const first = tasks.map((cell) => cell?.merge ?? 'alone').join(' ')
    const [two, three] = ['restart continue', 'restart continue continue']
    expect(first).toBe(`${three} ${two} ${three} ${three} alone ${two}`)
    expect(tasks[0]?.text).toBe(linesText(model.activities?.[0]?.cells.task))
    expect(tasks[1]?.text).toBe('')
  })

  test('every cell of table A holds its printed lines', () => {
    const rows = tableOf('Задача').rows.slice(2)
    const columns = form.activities.columns.map(({ key }) => key).filter((key) => key !== 'task')
    const wanted = model.activities?.map((row) => columns.map((key) => linesText(row.cells[key])))
    const spaced = (text: string): string => unescaped(text).replaceAll('\u00a0', ' ')
    expect(rows.map((row) => row.cells.slice(1).map((cell) => spaced(cell.text)))).toEqual(wanted)
  })

  test('lines that answer each other are numbered by a list, so that the numbers are no part of the text', () => {
    const row = tableOf('Задача').rows[2]
    expect(row?.cells[7]?.text).toBe('2\nне менее 50\nда')
    expect(document).toContain('<w:numPr>')
    expect(parts['word/numbering.xml']).toContain('w:val="%1)"')
  })

  test('widths are fixed and fill the text of their page exactly', () => {
    expect(tables.every((table) => table.grid.length > 0)).toBe(true)
    const sums = tables.map((table) => table.grid.reduce((sum, width) => sum + width, 0))
    expect(new Set(sums)).toEqual(new Set([11906 - 1587 - 851, 16838 - 851 - 851]))
    expect(tablesOf(document).outer.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(tables.length)
  })

  test('wide tables stand on landscape pages, each with a paragraph beside the table', () => {
    const sizes = [...document.matchAll(/<w:pgSz ([^/]*)\/>/g)].map((found) => found[1] ?? '')
    expect(sizes.map((size) => (size.includes('landscape') ? 'wide' : 'tall'))).toEqual([
      'tall',
      'wide',
      'tall',
      'wide',
      'tall',
      'wide',
      'tall',
    ])
    expect(sizes[1]).toContain('w:w="16838" w:h="11906"')
    const wide = document.split('<w:sectPr')[1] ?? ''
    expect(wide).toMatch(/<\/w:tbl><w:p>/)
  })

  test('headings are heading styles, in the order of the form', () => {
    const headings = docxParagraphs(document).filter(({ style }) => /^Heading|^Title/.test(style ?? ''))
    expect(headings.map(({ style }) => style?.replace(/\D/g, '') || '0').join('')).toBe(
      '012221121222212222121111',
    )
    expect(headings[0]?.text).toBe(form.title.final.ru)
    expect(headings.at(-1)?.text).toBe(form.headings.annex.heading.ru)
  })

  test('instructions of the form are printed word for word', () => {
    const printed = docxParagraphs(document)
      .filter(({ style }) => style === 'Instruction')
      .map(({ text }) => unescaped(text))
    const wanted = ['activities', 'story', 'partners'] as const
    expect(printed).toEqual(wanted.map((id) => printable(form.headings[id].instruction?.[0]?.ru ?? '')))
  })

  test('headings and their instructions stay with what follows', () => {
    const styles = parts['word/styles.xml'] ?? ''
    for (const style of ['Heading1', 'Heading2'])
      expect(styles.split(`w:styleId="${style}"`)[1]?.split('</w:style>')[0], style).toContain(
        '<w:keepNext/>',
      )
    const kept = [...document.matchAll(/<w:pStyle w:val="Instruction"\/>(<w:keepNext\/>)?/g)]
    expect(kept.map((found) => found[1] !== undefined)).toEqual([true, false, true])
  })

  test('names the report and its language, and no person', () => {
    expect(parts['docProps/core.xml']).toContain('Чистое село')
    expect(parts['docProps/core.xml']).toContain('2023-12-05T00:00:00Z')
    expect(parts['docProps/core.xml']).not.toContain('Серікбаева')
    expect(parts['word/styles.xml']).toContain('w:val="ru-RU"')
    expect(parts['word/fontTable.xml']).toContain('w:altName w:val="Tinos"')
  })

  test('pages are counted in the footer', () => {
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d/.test(name))
    expect(footers.length).toBeGreaterThan(0)
    for (const [, footer] of footers) expect(footer).toMatch(/PAGE.*NUMPAGES/s)
  })

  test('a column for those not noted stands only where the model has one', () => {
    expect(tableOf('Мужчин').rows[0]?.cells.map((cell) => cell.text)).not.toContain('Не указано')
    expect(tableOf('Молодежь').rows[0]?.cells.at(-1)?.text).toBe('Не указано')
    expect(tableOf('Молодежь').rows[1]?.cells.at(-1)?.text).toBe('7')
  })

  test('equal input gives equal bytes, at any time', async () => {
    const again = await reportDocx(fixtureModel('ru'), form, options)
    const zipTime = [...again.subarray(10, 14)]
    expect(zipTime).toEqual([0, 0, 0x21, 0])
    expect(Buffer.from(again).equals(Buffer.from(await reportDocx(model, form, options)))).toBe(true)
  })

  test('nothing is said to be missing in a whole report', () => {
    expect(document).not.toContain('Не заполнено')
  })
})

describe('the Word file of an unfinished or unusual report', () => {
  const documentOf = async (changes: Parameters<typeof fixtureModel>[1], lang: 'ru' | 'kk' = 'ru') =>
    docxParts(await reportDocx(fixtureModel(lang, changes), form))['word/document.xml'] ?? ''

  test('missing parts are listed in a box', async () => {
    const document = await documentOf(
      { missing: [{ part: 'deviations', wanted: 'Ауытқулардың негіздемесі' }] },
      'kk',
    )
    expect(docxTables(document)[0]?.rows[0]?.cells[0]?.text).toBe(
      'Толтырылмаған:\n– Ауытқулардың негіздемесі',
    )
  })

  test('tables that the report has not stay out, empty ones keep a row to write in', async () => {
    const document = await documentOf({ partners: null, proposals: [] })
    const tables = docxTables(document)
    expect(tables.some((table) => table.rows[0]?.cells[0]?.text.startsWith('Наименование'))).toBe(false)
    const proposals = tables.find(
      (table) => table.rows[0]?.cells[1]?.text === 'Сфера государственного гранта',
    )
    expect(proposals?.rows).toHaveLength(2)
  })

  test('text from outside cannot break the file', async () => {
    const nasty = 'a\u0000b\ud800c <w:p>&amp; «x»\u00a0y\ufffe'
    const document = await documentOf({ fields: { goal: plainLines(nasty) } })
    expect(document).toContain('abc')
    expect(document).toContain('&lt;w:p&gt;&amp;amp; «x»\u00a0y')
    expect(document).not.toMatch(/[\u0000\ud800\ufffe]/)
  })

  test('a long row may be parted between pages, a short one may not', async () => {
    const model = fixtureModel('ru')
    const [first] = model.activities ?? []
    if (!first) throw new Error('the fixture has rows')
    const long = { ...first, cells: { ...first.cells, result: plainLines('слово '.repeat(400)) } }
    const table = docxTables(await documentOf({ activities: [first, { ...long, group: 1 }] })).find(
      ({ rows }) => rows[0]?.cells[0]?.text === 'Задача',
    )
    expect(table?.rows.slice(2).map((row) => row.cantSplit)).toEqual([true, false])
  })
})
