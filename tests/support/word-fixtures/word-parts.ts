import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { ReportLayout } from './report-spec.ts'

export type Part = Paragraph | Table

export type CellSpec = {
  text: string
  colSpan?: number
  merge?: 'restart' | 'continue'
  isBold?: boolean
}

/** A cell with a paragraph for each line. */
function cell({ text, colSpan = 1, merge, isBold = false }: CellSpec): TableCell {
  return new TableCell({
    children: text.split('\n').map((line) => new Paragraph({ children: runs(line, isBold) })),
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(merge
      ? { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
      : {}),
  })
}

export function table(rows: readonly (readonly CellSpec[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })),
  })
}

export const cells = (...texts: string[]): CellSpec[] => texts.map((text) => ({ text }))
export const heads = (...texts: string[]): CellSpec[] => texts.map((text) => ({ text, isBold: true }))

export function lines(texts: readonly string[], layout: ReportLayout): Part[] {
  return texts.flatMap((text) => {
    const paragraph = new Paragraph({ children: runs(layout.untidy ? ` ${text}  ` : text, false) })
    return layout.untidy ? [paragraph, new Paragraph({})] : [paragraph]
  })
}

/** A heading as the layout has them: a heading style, bold letters, or only the form's words. */
export function title(text: string, layout: ReportLayout): Part {
  if (layout.titles === 'styled')
    return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] })
  return new Paragraph({ children: runs(text, layout.titles === 'bold') })
}

/** Word cuts text into runs wherever a person stopped typing. */
function runs(text: string, isBold: boolean): TextRun[] {
  const half = Math.floor(text.length / 2)
  return [text.slice(0, half), text.slice(half)]
    .filter((part) => part !== '')
    .map((part) => new TextRun({ text: part, bold: isBold }))
}
