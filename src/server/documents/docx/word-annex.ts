import {
  BorderStyle,
  HeightRule,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type Table,
} from 'docx'
import type { PlanFactBar } from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { barUnits } from '../layout/bar-units.ts'
import { barLabel, printable, printedNumber, widthsByShare } from '../layout/printed-text.ts'
import { fixedTable, noBorders } from './word-table.ts'

const steps = 60
const valueShare = 26
const shades = { plan: 'C4CCD4', fact: '2F6B4F' } as const
const hairline = { style: BorderStyle.SINGLE, size: 2, color: 'D9D9D9' }

/**
 * Plan and fact of each indicator as two bars drawn with shaded cells: unlike a picture they stay sharp, need no font
 * of the machine that writes the file and can be read aloud.
 */
export function wordAnnex(bars: readonly PlanFactBar[], width: number, lang: ReportLanguage): Table {
  const widths = widthsByShare([...Array.from({ length: steps }, () => 1), valueShare], width)
  return fixedTable(
    bars.flatMap((bar) => [
      labelRow(barLabel(bar), width),
      barRow(bar, 'plan', widths, lang),
      barRow(bar, 'fact', widths, lang),
    ]),
    widths,
    noBorders,
  )
}

const labelRow = (label: string, width: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: steps + 1,
        width: { size: width, type: WidthType.DXA },
        borders: { top: hairline },
        children: [
          new Paragraph({
            style: 'Cell',
            keepNext: true,
            spacing: { before: 60 },
            children: [new TextRun(printable(label))],
          }),
        ],
      }),
    ],
  })

function barRow(
  bar: PlanFactBar,
  kind: 'plan' | 'fact',
  widths: readonly number[],
  lang: ReportLanguage,
): TableRow {
  const filled = barUnits(bar, steps)[kind]
  const value = `${message(lang, `document.annex.${kind}`)}: ${printedNumber(bar[kind], lang)}`
  return new TableRow({
    cantSplit: true,
    height: { value: 250, rule: HeightRule.ATLEAST },
    children: [
      ...stripe(widths.slice(0, filled), shades[kind], kind),
      ...stripe(widths.slice(filled, steps), null, kind),
      new TableCell({
        verticalAlign: VerticalAlign.CENTER,
        width: { size: widths[steps] ?? 0, type: WidthType.DXA },
        children: [
          new Paragraph({
            style: 'Cell',
            keepNext: kind === 'plan',
            children: [new TextRun({ text: value, bold: kind === 'fact', size: 18 })],
          }),
        ],
      }),
    ],
  })
}

function stripe(widths: readonly number[], fill: string | null, kind: 'plan' | 'fact'): TableCell[] {
  if (widths.length === 0) return []
  const width = widths.reduce((sum, part) => sum + part, 0)
  return [
    new TableCell({
      columnSpan: widths.length,
      width: { size: width, type: WidthType.DXA },
      ...(fill ? { shading: { fill } } : {}),
      children: [new Paragraph({ style: 'Gap', keepNext: kind === 'plan' })],
    }),
  ]
}
