import {
  linesText,
  plainLine,
  type ActivityColumn,
  type ActivityRow,
  type Lines,
} from '#domain/report/model.ts'
import type { WordCell, WordTable } from '../word-document.ts'
import { cellLinesOf, cellsOfRow } from './printed-lines.ts'
import { rowCells } from './row-table.ts'
import { squeeze } from './squeeze.ts'
import { dataRows, type FoundColumns } from './table-columns.ts'

const finalGroup =
  /итогов\p{L}*публичн|итогов\p{L}*презентац|публичн\p{L}*презентац|таныстырылым|қорытындыкөпшілік/u
const informationGroup = /информационн\p{L}*работ|ақпараттықжұмыс/u

/**
 * Rows of table A. One group is a merged task cell, equal task cells one below the other, blank task cells below a
 * task, or the rows below a band that names the task across the whole table; `task` is the line above a table without
 * that column.
 */
export function activityRows(
  table: WordTable,
  found: FoundColumns<ActivityColumn>,
  before: readonly ActivityRow[],
  task: string | null,
): ActivityRow[] {
  const rows: ActivityRow[] = []
  let band: Lines | null = task === null ? null : [plainLine(task)]
  let isNewBand = band !== null
  for (const row of dataRows(table, found)) {
    const title = bandOf(row, table.columns)
    if (title) {
      band = cellLinesOf(title)
      isNewBand = true
      continue
    }
    const cells = rowCells(row, table, found)
    const own = cells.task ?? []
    const last = rows.at(-1) ?? before.at(-1)
    const isSameTask =
      own.length === 0 ? !isNewBand : squeeze(linesText(own)) === squeeze(linesText(last?.cells.task))
    const lines = own.length > 0 ? own : isSameTask && last ? (last.cells.task ?? []) : (band ?? [])
    const group = last === undefined ? 0 : last.group + (isSameTask ? 0 : 1)
    const hasTask = found.keys.has('task') || band !== null
    rows.push({ cells: hasTask ? { ...cells, task: lines } : cells, group, groupKind: kindOf(lines) })
    isNewBand = false
  }
  return rows
}

/** A cell across most of a wide table titles the rows below. */
function bandOf(row: readonly (WordCell | null)[], columns: number): WordCell | null {
  const cells = cellsOfRow(row)
  const [only] = cells
  return columns >= 4 && cells.length === 1 && only && only.colSpan >= columns * 0.6 ? only : null
}

function kindOf(task: Lines): ActivityRow['groupKind'] {
  const letters = squeeze(linesText(task))
  if (finalGroup.test(letters)) return 'final'
  return informationGroup.test(letters) ? 'information' : 'task'
}
