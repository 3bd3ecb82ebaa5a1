import type { Lines, MissingPart, Row } from '#domain/report/model.ts'
import type { FormColumn } from '#domain/report/form/form-edition.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import type { WordCell, WordTable } from '../word-document.ts'
import { cellLinesOf, unnumberedLinesOf } from './printed-lines.ts'
import { cellsByColumn, leavesOf, type FoundColumns } from './table-columns.ts'

/** Columns whose lines stand for each other; a list number there only counts them. */
const answering = new Set<string>(['indicators', 'plan', 'fact'])

/** The cells of one row as the model holds them: columns that the table lacks are absent, blank cells empty. */
export function rowCells<Column extends string>(
  row: readonly (WordCell | null)[],
  table: WordTable,
  found: FoundColumns<Column>,
): Row<Column>['cells'] {
  const byColumn = cellsByColumn(row, found, leavesOf(table, found))
  const cells: { [column in Column]?: Row<Column>['cells'][Column] } = {}
  for (const column of found.keys) cells[column] = columnLines(column, byColumn.get(column) ?? [])
  return cells
}

/** The lines of the cells that stand in one column of a row. */
export function columnLines(column: string, cells: readonly WordCell[]): Lines {
  return cells.flatMap(answering.has(column) ? unnumberedLinesOf : cellLinesOf)
}

/** The columns of the form that the table lacks. */
export function missingColumns<Column extends string>(
  table: string,
  columns: readonly FormColumn<Column>[],
  keys: ReadonlySet<Column>,
  lang: ReportLanguage,
): MissingPart[] {
  return columns
    .filter(({ key }) => key !== 'number' && !keys.has(key))
    .map(({ key, heading }) => ({ part: `${table}.${key}`, wanted: heading[lang] }))
}
