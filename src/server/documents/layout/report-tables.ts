import { formText, type FormColumn, type FormEdition } from '#domain/report/form/form-edition.ts'
import { linesText, type ActivityRow, type Lines, type ReportModel, type Row } from '#domain/report/model.ts'
import type { StatisticTable } from '#domain/report/model.ts'
import type { TablePart } from '#domain/report/passages.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import type { PrintedCell, PrintedColumn, PrintedTable } from './report-block.ts'

/** Widths that keep the longest word of each heading whole at the size the tables are printed in. */
const shares: { readonly [table in TablePart]?: { readonly [column: string]: number } } = {
  activities: {
    task: 27,
    activity: 29,
    date: 21,
    place: 21,
    people: 23,
    result: 32,
    indicators: 31,
    plan: 26,
    fact: 26,
    effect: 26,
  },
  effects: { number: 9, indicator: 74, unit: 32, plan: 28, fact: 28 },
  partners: { name: 48, role: 54, contact: 44, note: 26 },
  proposals: { number: 9, sphere: 38, priority: 48, problem: 60, amount: 32, grantKind: 29, expected: 46 },
  recommendations: { bodies: 55, items: 145, letters: 60 },
}
const centred = new Set(['number', 'date', 'people', 'plan', 'fact', 'unit', 'amount', 'grantKind'])
const answering = new Set(['indicators', 'plan', 'fact'])

type AnyRow = { readonly cells: { readonly [column: string]: Lines | undefined } }

/** Table A: a two-row header, one task cell over the rows of its group; `null` where the report has none. */
export function activityTable(model: ReportModel, form: FormEdition): PrintedTable | null {
  const rows = model.activities
  if (!rows) return null
  const table = plainTable('activities', rows, form.activities.columns, model.lang)
  if (!table) return null
  const [from, to] = ['plan', 'fact'].map((key) => table.columns.findIndex((column) => column.key === key))
  const grouped = from !== undefined && to !== undefined && from >= 0 && to > from
  const heading = formText(form.activities.indicatorGroup, model.lang)
  return {
    ...table,
    headingGroup: grouped ? { from, to, heading } : null,
    rows: table.rows.map((cells, index) => cells.map((cell) => activityCell(cell, rows, index))),
  }
}

function activityCell(cell: PrintedCell, rows: readonly ActivityRow[], index: number): PrintedCell {
  const row = rows[index]
  if (cell.column === 'task') return { ...cell, rowSpan: taskSpan(rows, index) }
  if (!row || !answering.has(cell.column)) return cell
  const counts = [row.cells.indicators, row.cells.plan, row.cells.fact].map((lines) => lines?.length ?? 0)
  return { ...cell, numbered: cell.lines.length > 1 && counts.every((count) => count === counts[0]) }
}

function taskSpan(rows: readonly ActivityRow[], index: number): number {
  const group = rows[index]?.group
  if (index > 0 && rows[index - 1]?.group === group) return 0
  const end = rows.findIndex((row, at) => at > index && row.group !== group)
  return (end === -1 ? rows.length : end) - index
}

/** Table B, the socio-economic effects. */
export const effectTable = (model: ReportModel, form: FormEdition): PrintedTable | null =>
  plainTable('effects', model.effects, form.effects.columns, model.lang)

/** A statistics table: one data row, its columns those that the model has, so that `unknown` stands only where it is needed. */
export function statisticTable(
  model: ReportModel,
  form: FormEdition,
  id: StatisticTable,
): PrintedTable | null {
  const cells = model.statistics[id]
  if (!cells) return null
  const columns = cells.map(({ key, heading }) => {
    const known = form.statistics[id].find((column) => column.key === key)
    const text = heading || (known ? formText(known.heading, model.lang) : '')
    return { key: key ?? heading, heading: text, share: statisticShare(text), align: 'center' as const }
  })
  const row = cells.map(({ key, heading, value }) => ({
    column: key ?? heading,
    row: 1,
    lines: value,
    rowSpan: 1,
    numbered: false,
  }))
  return { part: id, columns, headingGroup: null, rows: [row] }
}

/** Room for the longest word of a heading, and more for a heading of many words. */
const statisticShare = (text: string): number => {
  const words = text.split(/[\s/-]+/).map((word) => word.length)
  return Math.max(6, Math.max(...words) + 2, Math.ceil(text.length / 4))
}

/** A table without merged cells; columns that no row has are left out, `null` where the report has no such table. */
export function plainTable<Column extends string>(
  part: TablePart,
  rows: readonly Row<Column>[] | null,
  columns: readonly FormColumn<Column>[],
  lang: ReportLanguage,
): PrintedTable | null {
  if (!rows) return null
  const cellsOf = (row: Row<Column>): AnyRow['cells'] => row.cells
  const present = columns.filter(({ key }) => rows.length === 0 || rows.some((row) => cellsOf(row)[key]))
  return {
    part,
    columns: present.map(({ key, heading }) => columnOf(part, key, formText(heading, lang))),
    headingGroup: null,
    rows: rows.map((row, index) =>
      present.map(({ key }) => ({
        column: key,
        row: index + 1,
        lines: cellsOf(row)[key] ?? [],
        rowSpan: 1,
        numbered: false,
      })),
    ),
  }
}

const columnOf = (part: TablePart, key: string, heading: string): PrintedColumn => ({
  key,
  heading,
  share: shares[part]?.[key] ?? 20,
  align: centred.has(key) && !(part === 'activities' && answering.has(key)) ? 'center' : 'left',
})

/** Whether a row is so short that paper should keep it on one page. */
export const isShortRow = (cells: readonly PrintedCell[], columns: readonly PrintedColumn[]): boolean => {
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  return cells.every((cell, index) => {
    if (cell.rowSpan === 0) return true
    const share = (columns[index]?.share ?? 20) / whole
    return linesText(cell.lines).length / share < 4500
  })
}
