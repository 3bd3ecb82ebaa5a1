import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
  type ITableBordersOptions,
} from 'docx'
import type { PrintedCell, PrintedColumn, PrintedTable } from '../layout/report-block.ts'
import { isShortRow } from '../layout/report-tables.ts'
import { printedLine, widthsByShare } from '../layout/printed-text.ts'
import { headerRows } from './word-table-head.ts'
import { cellList } from './word-styles.ts'

const side = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** All lines drawn, as the form has them. */
const gridBorders: ITableBordersOptions = {
  top: side,
  bottom: side,
  left: side,
  right: side,
  insideHorizontal: side,
  insideVertical: side,
}
export const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
/** Tables this wide are set smaller: table A and the social statistics. */
const manyColumns = 9

/** A table of exact column widths in twentieths of a point. */
export function fixedTable(rows: TableRow[], widths: readonly number[], borders = gridBorders): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 28, bottom: 28, left: 70, right: 70, marginUnitType: WidthType.DXA },
    borders,
  })
}

/** A counter that gives each numbered cell its own list, so that every cell starts at one. */
export type ListCounter = () => number

/** A table of the form: its header repeats on each page, the cells of a group are merged, short rows stay whole. */
export function wordTable(table: PrintedTable, width: number, nextList: ListCounter): Table {
  const widths = widthsByShare(
    table.columns.map((column) => column.share),
    width,
  )
  const style = table.columns.length >= manyColumns ? 'CellWide' : 'Cell'
  const rows = table.rows.length > 0 ? table.rows : [emptyRow(table.columns)]
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: isShortRow(cells, table.columns),
        children: cells.map((cell, index) =>
          bodyCell(cell, table.columns[index], widths[index] ?? 0, style, nextList),
        ),
      }),
  )
  return fixedTable([...headerRows(table, widths, style), ...body], widths)
}

const emptyRow = (columns: readonly PrintedColumn[]): PrintedCell[] =>
  columns.map(({ key }) => ({ column: key, row: 1, lines: [], rowSpan: 1, numbered: false }))

function bodyCell(
  cell: PrintedCell,
  column: PrintedColumn | undefined,
  width: number,
  style: string,
  nextList: ListCounter,
): TableCell {
  const alignment = column?.align === 'center' && !cell.numbered ? AlignmentType.CENTER : AlignmentType.LEFT
  const list = cell.numbered ? { numbering: { reference: cellList, level: 0, instance: nextList() } } : {}
  const paragraphs = cell.lines.map(
    (line) => new Paragraph({ style, alignment, ...list, children: [new TextRun(printedLine(line))] }),
  )
  const merged = {
    ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    ...(cell.rowSpan === 0 ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
  }
  const isBlank = cell.rowSpan === 0 || paragraphs.length === 0
  return new TableCell({
    ...merged,
    width: { size: width, type: WidthType.DXA },
    children: isBlank ? [new Paragraph({ style })] : paragraphs,
  })
}
