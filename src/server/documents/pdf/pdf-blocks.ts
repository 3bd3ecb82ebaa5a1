import type { Column, Content, ContentText } from 'pdfmake/interfaces.js'
import { lineText, type Line } from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import type { Block, BlockOf } from '../layout/report-block.ts'
import { printable, printedLine } from '../layout/printed-text.ts'
import { pdfAnnex } from './pdf-annex.ts'
import { gridLayout, pdfTable } from './pdf-table.ts'

export interface PdfContext {
  readonly width: number
  readonly lang: ReportLanguage
  /** The bookmark under which headings of the second level stand; set by each heading of the first. */
  readonly bookmarks: { parent: string | null; count: number }
}

const bookmarkLimit = 90
/** Letters of a paragraph, about seven lines, that does not leave a line of it alone on another page. */
export const wholeParagraph = 600

/** One block of the report as nodes of pdfmake. */
export function pdfBlock(block: Block, context: PdfContext): Content[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map((line) => ({
        text: printedLine(line),
        bold: true,
        fontSize: 14,
        alignment: 'center',
        margin: [0, 0, 0, 14],
      }))
    case 'missing':
      return [missingBox(block)]
    case 'heading':
      return heading(block, context)
    case 'passport':
      return passport(block)
    case 'text':
      return block.lines.length === 0 ? [' '] : block.lines.map((line) => textLine(line))
    case 'box':
      return [box(block)]
    case 'table':
      return [pdfTable(block.table, context.width)]
    case 'story':
      return story(block)
    case 'signature':
      return [signature(block)]
    case 'annex':
      return [pdfAnnex(block.bars, context.lang)]
  }
}

function textLine(line: Line, more: Partial<ContentText> = {}): ContentText {
  const isItem = /^\s*[–—•-]\s/.test(lineText(line))
  return {
    text: printedLine(line),
    alignment: 'justify',
    preserveLeadingSpaces: true,
    unbreakable: lineText(line).length < wholeParagraph,
    margin: [isItem ? 28 : 0, 0, 0, 4],
    ...(isItem ? {} : { leadingIndent: 28 }),
    ...more,
  }
}

function heading(block: BlockOf<'heading'>, context: PdfContext): Content[] {
  const { bookmarks } = context
  const id = `h${(bookmarks.count += 1)}`
  if (block.level === 1) bookmarks.parent = id
  const text = printable(block.text)
  const title: ContentText & { readonly id: string } = {
    text,
    id,
    bold: true,
    fontSize: block.level === 1 ? 12.5 : 12,
    margin: [0, block.level === 1 ? 12 : 8, 0, 4],
    headlineLevel: block.level,
    outline: true,
    outlineExpanded: true,
    outlineText: text.length > bookmarkLimit ? `${text.slice(0, bookmarkLimit - 1).trimEnd()}…` : text,
    ...(block.level === 2 && bookmarks.parent ? { outlineParentId: bookmarks.parent } : {}),
  }
  const instructions = block.instructions.map((line) => ({
    text: printable(line),
    italics: true,
    fontSize: 9.5,
    alignment: 'justify' as const,
    margin: [0, 0, 0, 6] as [number, number, number, number],
    headlineLevel: 3,
  }))
  return [title, ...instructions]
}

function passport(block: BlockOf<'passport'>): Content[] {
  const [first, ...rest] = block.lines
  const label = `${block.number}. ${printable(block.label)}: `
  return [
    {
      text: first ? [label, { text: printedLine(first), bold: true }] : label,
      margin: [0, 0, 0, rest.length > 0 ? 1 : 6],
    },
    ...rest.map((line, index) => ({
      text: printedLine(line),
      bold: true,
      margin: [14, 0, 0, index === rest.length - 1 ? 6 : 1] as [number, number, number, number],
    })),
  ]
}

const boxed = (stack: Content[], after: number): Content => ({
  fontSize: 10,
  layout: gridLayout,
  margin: [0, 0, 0, after],
  table: { widths: ['*'], body: [[{ stack }]] },
})

function box(block: BlockOf<'box'>): Content {
  const [first, ...rest] = block.lines
  const label = { text: printable(block.label), bold: true }
  return boxed([{ text: first ? [label, ` ${printedLine(first)}`] : [label] }, ...rest.map(printedLine)], 6)
}

const missingBox = (block: BlockOf<'missing'>): Content =>
  boxed([{ text: `${block.heading}:`, bold: true }, ...block.items.map((item) => `– ${printable(item)}`)], 14)

function story(block: BlockOf<'story'>): Content[] {
  const title: Content[] = block.title
    ? [{ text: printedLine(block.title), bold: true, margin: [28, 6, 0, 4], headlineLevel: 3 }]
    : []
  const parts = block.parts.flatMap(({ label, lines }): Content[] => {
    const [first, ...rest] = lines
    const opening = label ? [{ text: `${printable(label)} `, bold: true }] : []
    const begun = first ? [...opening, printedLine(first)] : opening
    return [textLine(first ?? [], { text: begun }), ...rest.map((line) => textLine(line))]
  })
  return [...title, ...parts]
}

function signature(block: BlockOf<'signature'>): Content {
  const [first, ...rest] = block.lines
  const column = (mark: BlockOf<'signature'>['marks'][number], width: number | '*'): Column => ({
    width,
    stack: [
      { text: mark.text === '' ? ' ' : printable(mark.text), alignment: 'center' },
      ...(width === '*'
        ? []
        : [{ canvas: [{ type: 'line' as const, x1: 0, y1: 1, x2: width, y2: 1, lineWidth: 0.6 }] }]),
      { text: printable(mark.caption), alignment: 'center', fontSize: 9, margin: [0, 2, 0, 0] },
    ],
  })
  return {
    unbreakable: true,
    margin: [0, 24, 0, 20],
    stack: [
      { text: [{ text: printable(block.label), bold: true }, first ? ` ${printedLine(first)}` : ''] },
      ...rest.map(printedLine),
      {
        margin: [0, 14, 0, 0],
        columnGap: 24,
        columns: block.marks.map((mark, index) => column(mark, index === block.marks.length - 1 ? '*' : 170)),
      },
    ],
  }
}
