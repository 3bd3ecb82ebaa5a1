import {
  lineText,
  plainLine,
  type ActivityColumn,
  type ActivityRow,
  type Lines,
} from '#domain/report/model.ts'
import type { WordCell, WordTable } from '../word-document.ts'
import { cellLinesOf, cellsOfRow, cellTexts } from './printed-lines.ts'
import { columnLines, rowCells } from './row-table.ts'
import { squeeze } from './squeeze.ts'
import { cellsByColumn, dataRows, leavesOf, type FoundColumns } from './table-columns.ts'

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
  let above: CellsByColumn | null = null
  for (const row of dataRows(table, found)) {
    const title = bandOf(row, table.columns)
    if (title) {
      band = cellLinesOf(title)
      isNewBand = true
      above = null
      continue
    }
    const own = cellsByColumn(row, found, leavesOf(table, found))
    const open = rows.at(-1)
    if (open && above && goesOn(own, above)) {
      rows[rows.length - 1] = { ...open, cells: extended(open.cells, own, above) }
      above = own
      continue
    }
    above = own
    rows.push(activityRow(rowCells(row, table, found), rows.at(-1) ?? before.at(-1), isNewBand, band))
    isNewBand = false
  }
  return rows
}

type CellsByColumn = ReadonlyMap<ActivityColumn, readonly WordCell[]>

function activityRow(
  cells: ActivityRow['cells'],
  last: ActivityRow | undefined,
  isNewBand: boolean,
  band: Lines | null,
): ActivityRow {
  const own = cells.task ?? []
  const isSameTask = own.length === 0 ? !isNewBand : taskLetters(own) === taskLetters(last?.cells.task)
  const task = own.length > 0 ? own : isSameTask && last ? (last.cells.task ?? []) : (band ?? [])
  const group = last === undefined ? 0 : last.group + (isSameTask ? 0 : 1)
  const hasTask = cells.task !== undefined || band !== null
  return { cells: hasTask ? { ...cells, task } : cells, group, groupKind: kindOf(task) }
}

/** An activity whose indicators stand in rows of their own: its cell is merged over them, or all but they are blank. */
function goesOn(own: CellsByColumn, above: CellsByColumn): boolean {
  const activity = own.get('activity')?.[0]
  if (activity && above.get('activity')?.[0] === activity) return true
  const isBlank = (['task', 'activity', 'date', 'place', 'people'] as const).every((column) =>
    (own.get(column) ?? []).every(
      (cell) => above.get(column)?.includes(cell) === true || cellTexts(cell).length === 0,
    ),
  )
  return isBlank && own.has('activity') && (own.has('plan') || own.has('fact'))
}

function extended(
  cells: ActivityRow['cells'],
  own: CellsByColumn,
  above: CellsByColumn,
): ActivityRow['cells'] {
  const longer: { [column in ActivityColumn]?: Lines } = { ...cells }
  for (const [column, added] of own) {
    const fresh = added.filter((cell) => above.get(column)?.includes(cell) !== true)
    if (column !== 'task') longer[column] = [...(cells[column] ?? []), ...columnLines(column, fresh)]
  }
  return longer
}
/** A cell across most of a wide table titles the rows below. */
function bandOf(row: readonly (WordCell | null)[], columns: number): WordCell | null {
  const cells = cellsOfRow(row)
  const [only] = cells
  return columns >= 4 && cells.length === 1 && only && only.colSpan >= columns * 0.6 ? only : null
}

/** Tasks differ in their first sentences; comparing more only costs time. */
function taskLetters(task: Lines | undefined): string {
  return squeeze((task ?? []).slice(0, 20).map(lineText).join(' ').slice(0, 600))
}

function kindOf(task: Lines): ActivityRow['groupKind'] {
  const letters = taskLetters(task)
  if (finalGroup.test(letters)) return 'final'
  return informationGroup.test(letters) ? 'information' : 'task'
}
