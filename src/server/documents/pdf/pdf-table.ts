import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import type { PrintedCell, PrintedColumn, PrintedTable } from '../layout/report-block.ts'
import { printable, printedLine } from '../layout/printed-text.ts'
import { isShortRow } from '../layout/report-tables.ts'

const padding = 3.5
const lineWidth = 0.6
const manyColumns = 9

/** The grid of the official form: thin black lines round every cell. */
export const gridLayout: CustomTableLayout = {
  hLineWidth: () => lineWidth,
  vLineWidth: () => lineWidth,
  hLineColor: () => '#000',
  vLineColor: () => '#000',
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 2,
  paddingBottom: () => 2,
}

/** Widths of the words in each column, so that the table with its padding and lines fills `width` points exactly. */
function columnWidths(columns: readonly PrintedColumn[], width: number): number[] {
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  const outer = width - lineWidth * (columns.length + 1)
  return columns.map((column) => (column.share / whole) * outer - 2 * padding)
}

/** A table of the form: header rows repeat on each page, the cells of a group are merged, short rows stay whole. */
export function pdfTable(table: PrintedTable, width: number): Content {
  const header = headerRows(table)
  const rows = table.rows.length > 0 ? table.rows : [table.columns.map(emptyCell)]
  const isShort = (cells: readonly PrintedCell[] = []): boolean => isShortRow(cells, table.columns)
  return {
    fontSize: table.columns.length >= manyColumns ? 8.5 : 10,
    layout: gridLayout,
    margin: [0, 2, 0, 8],
    table: {
      headerRows: header.length,
      // What must stay whole and is taller than a page is lost, so only short rows are asked to.
      keepWithHeaderRows: isShort(rows[0]) ? 1 : 0,
      dontBreakRows: rows.every(isShort),
      widths: columnWidths(table.columns, width),
      body: [
        ...header,
        ...rows.map((cells, at) =>
          cells.map((cell, index) => bodyCell(cell, table.columns[index], rows[at + 1]?.[index])),
        ),
      ],
    },
  }
}

const emptyCell = ({ key }: PrintedColumn): PrintedCell => ({
  column: key,
  row: 1,
  lines: [],
  rowSpan: 1,
  numbered: false,
})

function headerRows(table: PrintedTable): TableCell[][] {
  const group = table.headingGroup
  const head = (text: string, more: object = {}): TableCell => ({
    text: printable(text),
    bold: true,
    alignment: 'center',
    fillColor: '#efefef',
    ...more,
  })
  if (!group) return [table.columns.map((column) => head(column.heading))]
  const span = group.to - group.from + 1
  const upper = table.columns.map((column, index): TableCell => {
    if (index < group.from || index > group.to) return head(column.heading, { rowSpan: 2 })
    return index === group.from ? head(group.heading, { colSpan: span }) : {}
  })
  const lower = table.columns.map((column, index): TableCell =>
    index < group.from || index > group.to ? {} : head(column.heading),
  )
  return [upper, lower]
}

/**
 * A cell; one that covers several rows is drawn as a cell a row without lines between, its words in the first: pdfmake
 * loses the words of a real row span that runs over the end of a page.
 */
function bodyCell(
  cell: PrintedCell,
  column: PrintedColumn | undefined,
  below: PrintedCell | undefined,
): TableCell {
  const alignment = column?.align === 'center' && !cell.numbered ? 'center' : 'left'
  const isCovered = cell.rowSpan === 0
  const texts = isCovered
    ? []
    : cell.lines.map((line, index) => `${cell.numbered ? `${index + 1}) ` : ''}${printedLine(line)}`)
  return {
    stack: texts.length === 0 ? [' '] : texts,
    alignment,
    border: [true, !isCovered, true, below?.rowSpan !== 0],
  }
}
