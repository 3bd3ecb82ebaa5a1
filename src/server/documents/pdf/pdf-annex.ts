import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import type { PlanFactBar } from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { barShades, barUnits } from '../layout/bar-units.ts'
import { barLabel, printable, printedNumber } from '../layout/printed-text.ts'

const barRoom = 130
const barHeight = 4.5
const valueWidth = 44

const hairlines: CustomTableLayout = {
  hLineWidth: () => 0.4,
  vLineWidth: () => 0,
  hLineColor: () => '#bfbfbf',
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 1.6,
  paddingBottom: () => 1.6,
}

/** Plan and fact of each indicator in a row: its name, two bars on its own scale, two numbers. */
export const pdfAnnex = (bars: readonly PlanFactBar[], lang: ReportLanguage): Content => ({
  fontSize: 9,
  layout: hairlines,
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: ['*', barRoom, valueWidth, valueWidth],
    body: [
      ['', '', headCell('plan', lang), headCell('fact', lang)],
      ...bars.map((bar): TableCell[] => [
        printable(barLabel(bar)),
        barPair(bar),
        { text: printedNumber(bar.plan, lang), alignment: 'right' },
        { text: printedNumber(bar.fact, lang), alignment: 'right', bold: true },
      ]),
    ],
  },
})

const headCell = (kind: 'plan' | 'fact', lang: ReportLanguage): TableCell => ({
  text: message(lang, `document.annex.${kind}`),
  alignment: 'center',
  bold: true,
  fillColor: barShades[kind],
  color: kind === 'fact' ? '#fff' : '#000',
})

function barPair(bar: PlanFactBar): TableCell {
  const lengths = barUnits(bar, barRoom)
  const rectangle = (kind: 'plan' | 'fact', y: number) => ({
    type: 'rect' as const,
    x: 0,
    y,
    w: lengths[kind],
    h: barHeight,
    lineWidth: 0,
    color: barShades[kind],
  })
  return { canvas: [rectangle('plan', 0.8), rectangle('fact', barHeight + 1.3)] }
}
