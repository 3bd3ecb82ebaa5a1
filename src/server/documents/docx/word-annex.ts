import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table } from 'docx'
import { TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import type { PlanFactBar } from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { barShades, barUnits } from '../layout/bar-units.ts'
import { barLabel, printable, printedNumber, widthsByShare } from '../layout/printed-text.ts'
import { fixedTable, noBorders } from './word-table.ts'

const columnShares = [52, 28, 10, 10]
const hairline = { style: BorderStyle.SINGLE, size: 2, color: 'BFBFBF' }
const barHeight = 96
const letterSize = 18
const sideMargins = 140
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA }
const fillOf = (kind: 'plan' | 'fact') => ({ fill: barShades[kind].slice(1).toUpperCase() })

/**
 * Plan and fact of each indicator in a row: its name, two bars, two numbers. The bars are shaded cells: unlike a picture
 * they stay sharp and need no font of the machine that writes the file.
 */
export function wordAnnex(bars: readonly PlanFactBar[], width: number, lang: ReportLanguage): Table {
  const widths = widthsByShare(columnShares, width)
  return fixedTable(
    [headRow(widths, lang), ...bars.map((bar) => barRow(bar, widths, lang))],
    widths,
    noBorders,
  )
}

const words = (text: string, alignment: 'left' | 'center' | 'right', bold = false, color = '000000') =>
  new Paragraph({
    style: 'Cell',
    alignment: AlignmentType[alignment.toUpperCase() as 'LEFT' | 'CENTER' | 'RIGHT'],
    children: text === '' ? [] : [new TextRun({ text: printable(text), size: letterSize, bold, color })],
  })

const cellOf = (width: number | undefined, children: (Paragraph | Table)[], shading?: { fill: string }) =>
  new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    borders: { bottom: hairline },
    ...(shading ? { shading } : {}),
    children,
  })

function headRow(widths: readonly number[], lang: ReportLanguage): TableRow {
  const head = (kind: 'plan' | 'fact', width: number | undefined): TableCell => {
    const name = message(lang, `document.annex.${kind}`)
    return cellOf(width, [words(name, 'center', true, kind === 'fact' ? 'FFFFFF' : '000000')], fillOf(kind))
  }
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cellOf(widths[0], [words('', 'left')]),
      cellOf(widths[1], [words('', 'left')]),
      head('plan', widths[2]),
      head('fact', widths[3]),
    ],
  })
}

const barRow = (bar: PlanFactBar, widths: readonly number[], lang: ReportLanguage): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      cellOf(widths[0], [words(barLabel(bar), 'left')]),
      cellOf(widths[1], [barPair(bar, (widths[1] ?? 0) - sideMargins), hairParagraph()]),
      cellOf(widths[2], [words(printedNumber(bar.plan, lang), 'right')]),
      cellOf(widths[3], [words(printedNumber(bar.fact, lang), 'right', true)]),
    ],
  })

/** Word wants a paragraph after a table in a cell; this one takes no room. */
const hairParagraph = (): Paragraph =>
  new Paragraph({ style: 'Gap', spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } })

function barPair(bar: PlanFactBar, width: number): Table {
  const lengths = barUnits(bar, width)
  const grid = [...new Set([lengths.plan, lengths.fact, width])].filter(Boolean).toSorted((a, b) => a - b)
  const columnWidths = grid.map((end, index) => end - (grid[index - 1] ?? 0))
  return new Table({
    columnWidths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: noMargins,
    borders: noBorders,
    rows: (['plan', 'fact'] as const).map((kind) => {
      const filled = grid.indexOf(lengths[kind]) + 1
      return new TableRow({
        height: { value: barHeight, rule: HeightRule.EXACT },
        children: [
          ...stripe(columnWidths.slice(0, filled), fillOf(kind)),
          ...stripe(columnWidths.slice(filled), null),
        ],
      })
    }),
  })
}

function stripe(widths: readonly number[], shading: { readonly fill: string } | null): TableCell[] {
  if (widths.length === 0) return []
  return [
    new TableCell({
      columnSpan: widths.length,
      width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
      ...(shading ? { shading } : {}),
      children: [hairParagraph()],
    }),
  ]
}
