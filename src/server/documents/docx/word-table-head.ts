import { AlignmentType, HeightRule, Paragraph, TableCell, TableRow, TextRun, VerticalAlign } from 'docx'
import { VerticalMergeType, WidthType, type ITableCellOptions } from 'docx'
import type { PrintedTable } from '../layout/report-block.ts'
import { printable } from '../layout/printed-text.ts'
import { wrappedLines } from '../layout/wrapped-lines.ts'
import { cellSize } from './word-styles.ts'

export type CellStyle = 'Cell' | 'CellWide'

const headShade = { fill: 'EFEFEF' }
const lineSpacing = 1.15
const boldLetter = 0.56
/** Heights of a line in twentieths of a point; sizes are half points. */
const lineHeights = { Cell: cellSize.other * 10 * lineSpacing, CellWide: cellSize.wide * 10 * lineSpacing }
const cellPadding = 76
const sidePadding = 140

/** The header of a table, one row or two, repeated on each page; `widths` in twentieths of a point. */
export function headerRows(table: PrintedTable, widths: readonly number[], style: CellStyle): TableRow[] {
  const group = table.headingGroup
  const inGroup = (index: number): boolean => group !== null && index >= group.from && index <= group.to
  const cell = (index: number, options: Partial<ITableCellOptions> = {}): TableCell =>
    headCell(table.columns[index]?.heading ?? '', widths[index] ?? 0, style, options)
  const all = table.columns.map((_, index) => index)
  if (!group) return [headerRow(all.map((index) => cell(index)))]

  const groupWidth = widths.slice(group.from, group.to + 1).reduce((sum, width) => sum + width, 0)
  const upper = all
    .filter((index) => !inGroup(index) || index === group.from)
    .map((index) =>
      inGroup(index)
        ? headCell(group.heading, groupWidth, style, { columnSpan: group.to - group.from + 1 })
        : cell(index, { verticalMerge: VerticalMergeType.RESTART }),
    )
  const lower = all.map((index) =>
    inGroup(index)
      ? cell(index)
      : headCell('', widths[index] ?? 0, style, { verticalMerge: VerticalMergeType.CONTINUE }),
  )
  const lineHeight = lineHeights[style]
  const lines = all
    .filter((index) => !inGroup(index))
    .map((index) => headingLines(table, index, widths, style))
  const lowerHeight = Math.max(lineHeight, (Math.max(1, ...lines) - 1) * lineHeight) + cellPadding
  return [headerRow(upper, lineHeight + cellPadding), headerRow(lower, lowerHeight)]
}

/**
 * Lines that a heading takes in its column. LibreOffice gives a merged heading its room only where the table begins and
 * cuts it on the pages after, so the rows are told their heights; a line too many costs less than a cut word.
 */
function headingLines(
  table: PrintedTable,
  index: number,
  widths: readonly number[],
  style: CellStyle,
): number {
  const letter = (lineHeights[style] / lineSpacing) * boldLetter
  return wrappedLines(table.columns[index]?.heading ?? '', ((widths[index] ?? 0) - sidePadding) / letter)
    .length
}

const headerRow = (children: TableCell[], height?: number): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    children,
  })

const headCell = (
  text: string,
  width: number,
  style: CellStyle,
  options: Partial<ITableCellOptions>,
): TableCell =>
  new TableCell({
    ...options,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    shading: headShade,
    children: [
      new Paragraph({
        style,
        alignment: AlignmentType.CENTER,
        children: text === '' ? [] : [new TextRun({ text: printable(text), bold: true })],
      }),
    ],
  })
