import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { lineText, type Line, type Lines } from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import type { Block, BlockOf } from '../layout/report-block.ts'
import { printable, printedLine, widthsByShare } from '../layout/printed-text.ts'
import { wordAnnex } from './word-annex.ts'
import { fixedTable, noBorders, wordTable, type ListCounter } from './word-table.ts'

export interface BlockContext {
  readonly width: number
  readonly lang: ReportLanguage
  readonly nextList: ListCounter
}

type Written = readonly (Paragraph | Table)[]

/** One block of the report as paragraphs and tables of Word. */
export function wordBlock(block: Block, context: BlockContext): Written {
  switch (block.kind) {
    case 'title':
      return block.lines.map(
        (line) => new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printedLine(line))] }),
      )
    case 'missing':
      return missingBox(block, context.width)
    case 'heading':
      return heading(block)
    case 'passport':
      return passport(block)
    case 'text':
      return block.lines.length === 0 ? [new Paragraph({ style: 'ReportText' })] : block.lines.map(textLine)
    case 'box':
      return [box(block, context.width), new Paragraph({ style: 'Gap' })]
    case 'table':
      return [wordTable(block.table, context.width, context.nextList), new Paragraph({ style: 'Gap' })]
    case 'story':
      return story(block)
    case 'signature':
      return signature(block, context.width)
    case 'annex':
      return [wordAnnex(block.bars, context.width, context.lang)]
  }
}

/** Whether a line is an item of a list, which begins a line of its own even after a label. */
const isItem = (line: Line): boolean => /^\s*[–—•-]/.test(lineText(line))

/** The line that runs on after a label, and those that follow. */
const runIn = (lines: Lines): { readonly first: Line | null; readonly rest: Lines } => {
  const [first = null] = lines
  return first && !isItem(first) ? { first, rest: lines.slice(1) } : { first: null, rest: lines }
}

function textLine(line: Line): Paragraph {
  return new Paragraph({
    style: 'ReportText',
    ...(isItem(line) ? { indent: { left: 567, hanging: 284, firstLine: 0 } } : {}),
    children: [new TextRun(printedLine(line))],
  })
}

const heading = (block: BlockOf<'heading'>): Written => [
  new Paragraph({
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [new TextRun(printable(block.text))],
  }),
  ...block.instructions.map(
    (text) =>
      new Paragraph({
        style: 'Instruction',
        // A story's title holds on to its text; LibreOffice parts a longer chain behind its first paragraph.
        keepNext: block.id !== 'story',
        children: [new TextRun(printable(text))],
      }),
  ),
]

function passport(block: BlockOf<'passport'>): Written {
  const { first, rest } = runIn(block.lines)
  const label = `${block.number}. ${printable(block.label)}: `
  const value = (line: Line) => new TextRun({ text: printedLine(line), bold: true })
  return [
    new Paragraph({ style: 'Passport', children: [new TextRun(label), ...(first ? [value(first)] : [])] }),
    ...rest.map(
      (line) => new Paragraph({ style: 'Passport', indent: { left: 284 }, children: [value(line)] }),
    ),
  ]
}

function box(block: BlockOf<'box'>, width: number): Table {
  const label = new TextRun({ text: printable(block.label), bold: true })
  const { first, rest } = runIn(block.lines)
  const opening = first ? [label, new TextRun(` ${printedLine(first)}`)] : [label]
  return oneCell(
    [
      new Paragraph({ style: 'Cell', children: opening }),
      ...rest.map((line) => new Paragraph({ style: 'Cell', children: [new TextRun(printedLine(line))] })),
    ],
    width,
  )
}

const oneCell = (children: Paragraph[], width: number): Table =>
  fixedTable(
    [new TableRow({ children: [new TableCell({ width: { size: width, type: WidthType.DXA }, children })] })],
    [width],
  )

const missingBox = (block: BlockOf<'missing'>, width: number): Written => [
  oneCell(
    [
      new Paragraph({ style: 'Cell', children: [new TextRun({ text: `${block.heading}:`, bold: true })] }),
      ...block.items.map(
        (item) => new Paragraph({ style: 'Cell', children: [new TextRun(`– ${printable(item)}`)] }),
      ),
    ],
    width,
  ),
  new Paragraph({ style: 'ReportText' }),
]

function story(block: BlockOf<'story'>): Written {
  const title = block.title
    ? [
        new Paragraph({
          style: 'ReportText',
          keepNext: true,
          spacing: { before: 120, after: 80 },
          children: [new TextRun({ text: printedLine(block.title), bold: true, italics: true })],
        }),
      ]
    : []
  const parts = block.parts.flatMap(({ label, lines }) => {
    const [first, ...rest] = lines
    const opening = label ? [new TextRun({ text: `${printable(label)} `, bold: true })] : []
    const begun = first ? [...opening, new TextRun(printedLine(first))] : opening
    return [new Paragraph({ style: 'ReportText', children: begun }), ...rest.map(textLine)]
  })
  return [...title, ...parts]
}

/** The head's name, and below it where a person signs, dates and stamps: rules are borders, never underscores. */
function signature(block: BlockOf<'signature'>, width: number): Written {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const widths = widthsByShare([5, 1, 5, 1, 3], width)
  const cell = (text: string, index: number, small: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(small && (index === 0 || index === 2) ? { borders: { top: rule } } : {}),
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: AlignmentType.CENTER,
          keepNext: !small,
          children: text === '' ? [] : [new TextRun({ text: printable(text), size: small ? 18 : 24 })],
        }),
      ],
    })
  const row = (texts: readonly string[], small: boolean): TableRow =>
    new TableRow({ cantSplit: true, children: texts.map((text, index) => cell(text, index, small)) })
  const [signed, dated, stamped] = block.marks
  const { first, rest } = runIn(block.lines)
  const names = (line: Line): Paragraph =>
    new Paragraph({ keepNext: true, children: [new TextRun(printedLine(line))] })
  return [
    new Paragraph({
      spacing: { before: 480 },
      keepNext: true,
      children: [
        new TextRun({ text: printable(block.label), bold: true }),
        ...(first ? [new TextRun(` ${printedLine(first)}`)] : []),
      ],
    }),
    ...rest.map(names),
    new Paragraph({ keepNext: true, spacing: { before: 240 } }),
    fixedTable(
      [
        row([signed?.text ?? '', '', dated?.text ?? '', '', ''], false),
        row([signed?.caption ?? '', '', dated?.caption ?? '', '', stamped?.caption ?? ''], true),
      ],
      widths,
      noBorders,
    ),
  ]
}
