import { plainLine, type Lines } from '#domain/report/model.ts'
import type { WordCell, WordParagraph } from '../word-document.ts'
import { squeeze } from './squeeze.ts'

/** List numbers are part of what paper shows; bullets only decorate. */
export function printedText(paragraph: WordParagraph): string {
  const isNumber = paragraph.mark !== null && /[\p{L}\p{N}]/u.test(paragraph.mark)
  return isNumber && paragraph.text.trim() !== '' ? `${paragraph.mark} ${paragraph.text}` : paragraph.text
}

/** The lines of a cell that hold anything, as strings. */
export function cellTexts(cell: WordCell | null | undefined): readonly string[] {
  return cell ? printedCell(cell).texts : []
}

/** The same in one line. */
export function cellText(cell: WordCell | null | undefined): string {
  return cell ? printedCell(cell).text : ''
}

/** The letters of a cell that heads a column, taken once. */
export function headingLetters(cell: WordCell): string {
  const printed = printedCell(cell)
  return (printed.letters ??= squeeze(printed.text))
}

interface PrintedCell {
  readonly texts: readonly string[]
  readonly text: string
  letters: string | null
}

/** Cells are looked at many times while their table is being recognised. */
const known = new WeakMap<WordCell, PrintedCell>()

function printedCell(cell: WordCell): PrintedCell {
  const before = known.get(cell)
  if (before) return before
  const texts = readTexts(cell)
  const printed = { texts, text: texts.join(' '), letters: null }
  known.set(cell, printed)
  return printed
}

function readTexts(cell: WordCell): string[] {
  const isFlat = cell.paragraphs.flatMap((each) => each.text.split('\n')).length === cell.lines.length
  const lines = isFlat ? cell.paragraphs.flatMap((each) => printedText(each).split('\n')) : cell.lines
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** The lines without list numbers: for cells whose lines answer each other and are counted, not cited. */
export function unnumberedLinesOf(cell: WordCell): Lines {
  return cell.lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(plainLine)
}

export function cellLinesOf(cell: WordCell | null | undefined): Lines {
  return cellTexts(cell).map(plainLine)
}

/** The cells of a row, each once, with the column it begins at. */
export function cellsOfRow(row: readonly (WordCell | null)[]): WordCell[] {
  return [...new Set(row)].filter((cell) => cell !== null)
}
