/* A simple paper as a Word file; papers in several languages stand one after the other. Equal input gives equal bytes. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  SectionType,
  Tab,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type FileChild,
  type Table,
} from 'docx'
import { fixedPackage } from '../docx/word-package.ts'
import { margins, page, textWidth, wordStyles } from '../docx/word-styles.ts'
import { fixedTable, noBorders } from '../docx/word-table.ts'
import { printable, widthsByShare } from '../layout/printed-text.ts'
import { wordPictures } from './paper-pictures.ts'
import type { Paper, PaperBlock, PaperColumn } from './paper.ts'

const width = textWidth.portrait
const largeSize = 30
const cellSize = 21

/** The papers as a .docx file, a section each. */
export async function paperDocx(papers: readonly [Paper, ...Paper[]]): Promise<Uint8Array> {
  const [first] = papers
  const document = new Document({
    creator: 'Esep',
    styles: wordStyles(first.lang),
    sections: papers.map((paper) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: { size: { width: page.width, height: page.height }, margin: margins.portrait },
      },
      children: [
        ...letterhead(paper),
        ...head(paper),
        new Paragraph({ heading: HeadingLevel.TITLE, spacing: { after: 120 }, children: [run(paper.title)] }),
        ...(paper.subtitle === undefined
          ? []
          : [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                spacing: { after: 240 },
                children: [run(paper.subtitle)],
              }),
            ]),
        ...paper.blocks.flatMap(block),
      ],
    })),
  })
  return fixedPackage(await Packer.toBuffer(document), {
    title: printable(first.title),
    language: first.lang === 'kk' ? 'kk-KZ' : 'ru-RU',
    date: first.date,
  })
}

const run = (text: string, style: { readonly bold?: boolean; readonly size?: number } = {}): TextRun =>
  new TextRun({ text: printable(text), ...style })

const letterhead = ({ letterhead: own }: Paper): FileChild[] =>
  own === undefined
    ? []
    : [centred(own.name, 40, { bold: true, size: 22 }), centred(own.details, 240, { size: 18 })]

const centred = (
  text: string,
  after: number,
  style: { readonly bold?: boolean; readonly size: number },
): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [run(text, style)] })

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function head({ number = [], addressee = [] }: Paper): FileChild[] {
  if (number.length + addressee.length === 0) return []
  const half = Math.floor(width / 2)
  const cell = (lines: readonly string[], bold: boolean): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      children: (lines.length === 0 ? [''] : lines).map(
        (text) => new Paragraph({ spacing: { after: 20 }, children: [run(text, { bold })] }),
      ),
    })
  const row = new TableRow({ cantSplit: true, children: [cell(number, false), cell(addressee, true)] })
  return [
    fixedTable([row], [half, width - half], noBorders),
    new Paragraph({ style: 'Gap', spacing: { after: 200 } }),
  ]
}

function block(one: PaperBlock): FileChild[] {
  switch (one.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(one.text)] })]
    case 'text':
      return [new Paragraph({ style: 'ReportText', children: [run(one.text)] })]
    case 'fact':
      return [
        new Paragraph({
          spacing: { after: 40 },
          children: [run(`${one.label}: `), run(one.value, { bold: true })],
        }),
      ]
    case 'table':
      return [table(one), new Paragraph({ style: 'Gap', spacing: { after: 160 } })]
    case 'pictures':
      return wordPictures(one, width)
    case 'signature':
      return [
        new Paragraph({
          spacing: { before: 480 },
          keepLines: true,
          tabStops: [{ type: TabStopType.RIGHT, position: width }],
          children: [
            run(one.position, { bold: true }),
            new TextRun({ children: [new Tab(), printable(one.name)], bold: true }),
          ],
        }),
      ]
  }
}

function table({ columns, rows, isLarge = false }: Extract<PaperBlock, { kind: 'table' }>): Table {
  const widths = widthsByShare(
    columns.map(({ share }) => share),
    width,
  )
  const size = isLarge ? largeSize : cellSize
  const cell = (text: string, column: PaperColumn, at: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: alignments[column.align ?? 'left'],
            spacing: { before: isLarge ? 60 : 10, after: isLarge ? 60 : 10 },
            children: [run(line, { bold, size })],
          }),
      ),
    })
  return fixedTable(
    [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => cell(column.heading, column, at, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) => cell(row[at] ?? '', column, at, false)),
          }),
      ),
    ],
    widths,
  )
}
