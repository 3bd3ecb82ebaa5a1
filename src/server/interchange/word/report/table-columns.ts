import type { WordCell, WordTable } from '../word-document.ts'
import { cellsOfRow, cellText, cellTexts, headingLetters } from './printed-lines.ts'
import { squeeze } from './squeeze.ts'

/** How a column of the form is recognised by its heading: a pattern over its letters. */
export type ColumnWording<Column extends string> = {
  column: Column
  letters: RegExp
  /** Headings that would match but mean another column. */
  not?: RegExp
}

export type FoundColumns<Column extends string> = {
  /** Rows that the head takes. */
  headRows: number
  /** The column of the form at each column of the grid. */
  at: (Column | null)[]
  keys: ReadonlySet<Column>
  /** Headings that mean no column of the form. */
  unknown: string[]
}

const MAX_HEAD_ROWS = 4
const MAX_HEADING = 260

/** Finds the head of a table: as many rows from the top as make the most columns known. */
export function findColumns<Column extends string>(
  table: WordTable,
  wordings: readonly ColumnWording<Column>[],
): FoundColumns<Column> {
  const columnOf = columnReader(wordings)
  let best: Head<Column> = { headRows: 0, at: [], keys: new Set() }
  for (let rows = 1; rows <= Math.min(MAX_HEAD_ROWS, table.rows.length); rows++) {
    const found = columnsOfHead(table, rows, columnOf)
    if (found.keys.size > best.keys.size) best = found
  }
  return { ...best, unknown: unknownHeadings(table, best) }
}

type Head<Column extends string> = Omit<FoundColumns<Column>, 'unknown'>

function columnsOfHead<Column extends string>(
  table: WordTable,
  headRows: number,
  columnOf: ColumnReader<Column>,
): Head<Column> {
  const at: (Column | null)[] = []
  const taken = new Map<Column, WordCell | null>()
  for (let column = 0; column < table.columns; column++) {
    const leaf = leafAbove(table, headRows, column)
    const key = leaf || column === 0 ? columnOf(leaf) : null
    const first = key === null ? undefined : taken.get(key)
    const isFree = first === undefined || first === leaf
    if (key !== null && isFree) taken.set(key, leaf)
    at.push(isFree ? key : null)
  }
  return { headRows, at, keys: new Set(taken.keys()) }
}

function unknownHeadings<Column extends string>(table: WordTable, { headRows, at }: Head<Column>): string[] {
  const headings = at.map((key, column) => (key === null ? cellText(leafAbove(table, headRows, column)) : ''))
  return [...new Set(headings)].filter((heading) => heading !== '' && !isNumberHeading(heading))
}

/** The lowest heading cell above a column that is not blank. */
function leafAbove(table: WordTable, headRows: number, column: number): WordCell | null {
  for (let row = headRows - 1; row >= 0; row--) {
    const cell = table.rows[row]?.[column]
    if (cell && cellTexts(cell).length > 0) return cell
  }
  return null
}

/** The column that a heading means; that of a first column without one where it is null. */
type ColumnReader<Column extends string> = (heading: WordCell | null) => Column | null

/** Merged cells head several columns, and every head of a table is tried, so each cell is read once. */
function columnReader<Column extends string>(
  wordings: readonly ColumnWording<Column>[],
): ColumnReader<Column> {
  const known = new Map<WordCell | null, Column | null>([[null, numberColumn(wordings)]])
  return (heading) => {
    const before = known.get(heading)
    if (before !== undefined || heading === null) return before ?? null
    const column = columnOf(heading, wordings)
    known.set(heading, column)
    return column
  }
}

/** A first column without a heading numbers the rows, where the form has such a column. */
function numberColumn<Column extends string>(wordings: readonly ColumnWording<Column>[]): Column | null {
  return wordings.find(({ column }) => column === 'number')?.column ?? null
}

function columnOf<Column extends string>(
  heading: WordCell,
  wordings: readonly ColumnWording<Column>[],
): Column | null {
  if (cellText(heading).length > MAX_HEADING) return null
  const letters = headingLetters(heading)
  const found = wordings.find(({ letters: wanted, not }) => wanted.test(letters) && !not?.test(letters))
  return found?.column ?? null
}

/** A text with more letters than «№пп» so near its beginning need not be read to its end. */
const NUMBER_START = 40

export function isNumberHeading(heading: string): boolean {
  const isLong = heading.length > NUMBER_START && squeeze(heading.slice(0, NUMBER_START)).length > 3
  return !isLong && /^(№|n|no|пп|№пп|рс|№рс)$/.test(squeeze(heading))
}

/** Rows of data below the head: repeated heads, rows of column numbers and blank rows left out. */
export function dataRows<Column extends string>(
  table: WordTable,
  found: FoundColumns<Column>,
): (WordCell | null)[][] {
  const heads = table.rows.slice(0, found.headRows)
  const head = new Set(heads.map(rowLetters))
  const longest = Math.max(0, ...heads.map(rowLength)) * 2
  return table.rows.filter((row, index) => {
    if (index < found.headRows) return false
    const isBlank = cellsOfRow(row).every((cell) => cell.row < index || cellTexts(cell).length === 0)
    const isHead = rowLength(row) <= longest && head.has(rowLetters(row))
    return !isBlank && !isHead && !isNumbering(row)
  })
}

function rowLength(row: readonly (WordCell | null)[]): number {
  return cellsOfRow(row).reduce((sum, cell) => sum + lengthOf(cell), 0)
}

function lengthOf(cell: WordCell): number {
  return cellTexts(cell).reduce((sum, text) => sum + text.length, 0)
}

function rowLetters(row: readonly (WordCell | null)[]): string {
  return squeeze(cellsOfRow(row).flatMap(cellTexts).join(' '))
}

/** A row that numbers the columns: 1 2 3 4 … */
function isNumbering(row: readonly (WordCell | null)[]): boolean {
  const cells = cellsOfRow(row)
  const isNext = (cell: WordCell, index: number): boolean =>
    cellText(cell).replace(/[\s.)]/g, '') === String(index + 1)
  return cells.length >= 4 && cells.every(isNext)
}

/** The cells of a row by column of the form. Rows whose borders do not meet the head's are matched in order. */
export function cellsByColumn<Column extends string>(
  row: readonly (WordCell | null)[],
  found: FoundColumns<Column>,
  leaves: number,
): Map<Column, WordCell[]> {
  const cells = cellsOfRow(row)
  const byColumn = new Map<Column, WordCell[]>()
  const add = (column: Column | null | undefined, cell: WordCell): void => {
    if (column) byColumn.set(column, [...(byColumn.get(column) ?? []), cell])
  }
  const inOrder = found.at.filter(
    (column, index) => index === 0 || column === null || column !== found.at[index - 1],
  )
  if (cells.length === leaves && inOrder.length === leaves)
    cells.forEach((cell, index) => add(inOrder[index], cell))
  else for (const cell of cells) add(found.at[cell.column], cell)
  return byColumn
}

/** How many columns the head has at its foot. */
export function leavesOf<Column extends string>(table: WordTable, found: FoundColumns<Column>): number {
  const last = table.rows[found.headRows - 1]
  return last ? cellsOfRow(last).length : table.columns
}
