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
  if (!cell) return []
  const known = texts.get(cell)
  if (known) return known
  const own = readTexts(cell)
  texts.set(cell, own)
  return own
}

/** Cells are looked at many times while their table is being recognised. */
const texts = new WeakMap<WordCell, readonly string[]>()

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

/** The letters of a cell that heads a column, taken once. */
export function headingLetters(cell: WordCell): string {
  const known = letters.get(cell)
  if (known !== undefined) return known
  const own = squeeze(cellTexts(cell).join(' '))
  letters.set(cell, own)
  return own
}

const letters = new WeakMap<WordCell, string>()
