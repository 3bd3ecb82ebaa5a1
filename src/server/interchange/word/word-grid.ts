import { cellLines, cellParagraphs } from './cell-lines.ts'
import type { WordBlock, WordCell, WordTable } from './word-document.ts'
import type { WordLimits } from './word-limits.ts'
import { Unreadable } from './word-problem.ts'

/** A cell as written: `start` and `span` in columns of the table's grid. */
export type RawCell = { start: number; span: number; isContinued: boolean; blocks: WordBlock[] }

/**
 * Lays the cells of a table out on its logical grid. Columns are the places where some cell begins: Word's own grid
 * has more, one for each border that was ever dragged.
 */
export function gridTable(rows: RawCell[][], limits: WordLimits): WordTable {
  const starts = [...new Set(rows.flat().map((cell) => cell.start))].toSorted((a, b) => a - b)
  const columnOf = new Map(starts.map((start, column) => [start, column]))
  if (rows.length * starts.length > limits.gridCells) {
    throw new Unreadable({ code: 'tooManyElements', params: { limit: limits.gridCells } })
  }
  const grid: (WordCell | null)[][] = rows.map(() => starts.map(() => null))
  rows.forEach((cells, row) => {
    for (const raw of cells) {
      const column = columnOf.get(raw.start) ?? 0
      const end = columnOf.get(raw.start + raw.span) ?? firstFrom(starts, raw.start + raw.span)
      place(grid, row, column, Math.max(end, column + 1), raw)
    }
  })
  return { kind: 'table', columns: starts.length, rows: grid }
}

/** The first column that begins at or after a place of Word's grid; the number of columns when none does. */
function firstFrom(starts: readonly number[], from: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? Infinity) < from) low = middle + 1
    else high = middle
  }
  return low
}

function place(grid: (WordCell | null)[][], row: number, column: number, end: number, raw: RawCell): void {
  const above = raw.isContinued ? grid[row - 1]?.[column] : null
  const cell = above?.column === column ? above : newCell(row, column, end - column, raw)
  cell.rowSpan = row - cell.row + 1
  for (let at = column; at < end; at++) {
    const line = grid[row]
    if (line && line[at] === null) line[at] = cell
  }
}

function newCell(row: number, column: number, colSpan: number, raw: RawCell): WordCell {
  return {
    row,
    column,
    colSpan,
    rowSpan: 1,
    lines: cellLines(raw.blocks),
    paragraphs: cellParagraphs(raw.blocks),
  }
}
