import { describe, expect, test } from 'vitest'
import { readWord } from '#interchange/word/read-word.ts'
import type { WordTable } from '#interchange/word/word-document.ts'
import { p, tbl, tc, tr, wordFile } from '#tests/support/word-fixtures/word-file.ts'

function table(rows: string): WordTable {
  const reading = readWord(wordFile(tbl(rows)))
  const block = reading.ok ? reading.document.blocks[0] : undefined
  if (block?.kind !== 'table') throw new Error('no table')
  return block
}

/** Each position as the text of the cell that covers it, `·` where there is none. */
const shown = (rows: string): string[] =>
  table(rows).rows.map((row) => row.map((cell) => (cell ? cell.lines.join('/') : '·')).join(' | '))

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
const restart = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'

describe('merged cells', () => {
  test('a span covers its columns, a vertical merge its rows', () => {
    const rows =
      tr(tc('Задача', restart) + tc('Индикаторы', span(2)) + tc('Эффект', restart)) +
      tr(tc('', goesOn) + tc('план') + tc('факт') + tc('', goesOn)) +
      tr(tc('1') + tc('2') + tc('3') + tc('4'))
    expect(shown(rows)).toEqual([
      'Задача | Индикаторы | Индикаторы | Эффект',
      'Задача | план | факт | Эффект',
      '1 | 2 | 3 | 4',
    ])
    expect(table(rows).rows[1]?.[0]).toMatchObject({ row: 0, column: 0, rowSpan: 2, colSpan: 1 })
  })

  test('rows may begin later and end earlier, and cells may be missing', () => {
    const rows =
      tr(tc('a') + tc('b') + tc('c')) +
      tr(tc('x'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>') +
      tr(tc('y'))
    expect(shown(rows)).toEqual(['a | b | c', '· | x | ·', 'y | · | ·'])
  })

  test('columns are where cells begin: borders dragged by a hair make no more', () => {
    const rows = tr(tc('a', span(3)) + tc('b', span(2))) + tr(tc('c', span(3)) + tc('d', span(2)))
    expect(table(rows).columns).toBe(2)
  })

  test('a merge that goes on from nothing is a cell of its own', () => {
    expect(shown(tr(tc('', goesOn) + tc('b')))).toEqual([' | b'])
  })

  test('old horizontal merges and absurd spans', () => {
    const rows =
      tr(tc('a', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('b')) +
      tr(tc('1') + tc('2') + tc('3'))
    expect(shown(rows)).toEqual(['a | a | b', '1 | 2 | 3'])
    expect(table(tr(tc('a', span(1_000_000)) + tc('b'))).columns).toBe(2)
  })
})

describe('rows and cells in wrappers', () => {
  const control = (content: string, properties = '') =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

  test('content controls and custom XML are seen through', () => {
    const rows =
      control(tr(tc('a') + control(tc('b')))) +
      `<w:customXml>${tr(tc(control(p('c'))) + tc('d'))}</w:customXml>`
    expect(shown(rows)).toEqual(['a | b', 'c | d'])
  })

  test('an unfilled control leaves its cell, empty', () => {
    expect(shown(tr(tc('a') + control(tc('Выберите элемент'), '<w:showingPlcHdr/>') + tc('c')))).toEqual([
      'a |  | c',
    ])
  })

  test('deleted and hidden rows are gone, inserted ones stay', () => {
    const rows =
      tr(tc('a')) +
      tr(tc('b'), '<w:del w:id="1"/>') +
      tr(tc('c'), '<w:ins w:id="2"/>') +
      tr(tc('d'), '<w:hidden/>')
    expect(shown(rows)).toEqual(['a', 'c'])
  })
})

describe('lines of a cell', () => {
  test('paragraphs and line breaks each make a line', () => {
    const content =
      p('14 отчётов') + '<w:p><w:r><w:t>10 отзывов</w:t><w:br/><w:t>60 анкет</w:t></w:r></w:p>' + p('')
    expect(table(tr(tc(content) + tc('x'))).rows[0]?.[0]?.lines).toEqual([
      '14 отчётов',
      '10 отзывов',
      '60 анкет',
      '',
    ])
  })

  test('a nested table makes a line a row', () => {
    const nested = tbl(tr(tc('дети') + tc('25')) + tr(tc('молодёжь') + tc('18')))
    expect(table(tr(tc(p('Всего') + nested + p('')) + tc('x'))).rows[0]?.[0]?.lines).toEqual([
      'Всего',
      'дети\t25',
      'молодёжь\t18',
      '',
    ])
  })

  test('a frame of one column around other tables is seen through', () => {
    const reading = readWord(wordFile(tbl(tr(tc(p('Заголовок') + tbl(tr(tc('a') + tc('b'))) + p(''))))))
    const kinds = reading.ok ? reading.document.blocks.map(({ kind }) => kind) : []
    expect(kinds).toEqual(['paragraph', 'table', 'paragraph'])
  })
})
