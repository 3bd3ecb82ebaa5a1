import { reportLanguages } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { WordBlock, WordParagraph, WordTable } from '../word-document.ts'
import { knownTable, type KnownTable } from './known-table.ts'
import { cellsOfRow, cellTexts, printedText } from './printed-lines.ts'
import { isSame } from './squeeze.ts'
import { isNumberHeading, type FoundColumns } from './table-columns.ts'

export type LineItem = {
  kind: 'line'
  text: string
  isBold: boolean
  headingLevel: number | null
  isCell: boolean
  /** A cell of a row with others: labels stand in such. */
  isBesideOthers: boolean
}

export type TableItem = { kind: 'table'; table: WordTable; known: KnownTable }

/** The report as a row of lines and tables of the form. */
export type ReportItem = LineItem | TableItem

/**
 * Puts a document into one row: tables of the form stay tables; other tables, such as a passport in two columns or a
 * goal in a frame, become the lines of their cells. A table without a head that goes on a table of the form is taken
 * for its next page.
 */
export function reportItems(blocks: readonly WordBlock[]): ReportItem[] {
  const items: ReportItem[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') items.push(...paragraphItems(block))
    else items.push(...tableItems(block, lastBefore(items)))
  }
  return items
}

/** What stands before a table, a remark that it is continued left out. */
function lastBefore(items: readonly ReportItem[]): ReportItem | undefined {
  return items.findLast((item) => item.kind === 'table' || !continued.test(item.text))
}

/** A remark over the next page of a table. */
export const continued = /^\(?(продолжение|кестенің жалғасы|жалғасы)/i

function paragraphItems(paragraph: WordParagraph): LineItem[] {
  const { isBold, headingLevel } = paragraph
  return printedText(paragraph)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'line', text, isBold, headingLevel, isCell: false, isBesideOthers: false }))
}

function tableItems(table: WordTable, before: ReportItem | undefined): ReportItem[] {
  const known = knownTable(table)
  if (known) return [{ kind: 'table', table, known }]
  if (isMissingBox(table)) return []
  const next = nextPage(table, before)
  return next ? [next] : table.rows.flatMap((row, index) => rowItems(row, index))
}

/** The list of parts not yet filled in, which this product prints at the head of a draft. */
function isMissingBox(table: WordTable): boolean {
  const [first = ''] = cellTexts(table.rows[0]?.[0])
  return (
    table.columns === 1 && reportLanguages.some((lang) => isSame(first, message(lang, 'document.missing')))
  )
}

function nextPage(table: WordTable, before: ReportItem | undefined): TableItem | null {
  if (before?.kind !== 'table' || before.known.name === 'statistics') return null
  if (table.columns < 3 || table.columns !== before.known.columns.at.length) return null
  const columns: FoundColumns<never> = { ...(before.known.columns as FoundColumns<never>), headRows: 0 }
  return { kind: 'table', table, known: { ...before.known, columns } as KnownTable }
}

function rowItems(row: WordTable['rows'][number], index: number): LineItem[] {
  const cells = cellsOfRow(row).filter((cell) => cell.row === index)
  const [first, ...others] = cells
  const isNumbered =
    first !== undefined && others.length > 0 && /^\d{0,2}[.)]?$/.test(cellTexts(first).join(''))
  const shown = (isNumbered ? others : cells).filter((cell) => {
    const texts = cellTexts(cell)
    return texts.length > 0 && !(texts.length === 1 && isNumberHeading(texts[0] ?? ''))
  })
  return shown.flatMap((cell) =>
    cellTexts(cell).map((text) => ({
      kind: 'line',
      text,
      isBold: cell.paragraphs.every((each) => each.isBold || each.text.trim() === ''),
      headingLevel: null,
      isCell: true,
      isBesideOthers: shown.length > 1,
    })),
  )
}
