/* The same paper as a PDF with selectable text; see `paper-docx.ts`. */
import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { pdfFont, pdfPrinter } from '../pdf/pdf-fonts.ts'
import { printable } from '../layout/printed-text.ts'
import { pictureRows, picturesInRow } from './picture-rows.ts'
import type { Paper, PaperBlock, PaperPicture } from './paper.ts'

const margins: [number, number, number, number] = [79, 57, 43, 57]
const width = 595.28 - margins[0] - margins[2]
type Margin = [number, number, number, number]

/** The papers as a PDF file, each from a page of its own. */
export async function paperPdf(papers: readonly [Paper, ...Paper[]]): Promise<Uint8Array> {
  const [first] = papers
  const definition: TDocumentDefinitions = {
    version: '1.7',
    pageSize: 'A4',
    pageMargins: margins,
    language: first.lang === 'kk' ? 'kk-KZ' : 'ru-RU',
    displayTitle: true,
    info: {
      title: printable(first.title),
      creator: 'Esep',
      producer: 'Esep',
      creationDate: new Date(`${first.date}T00:00:00Z`),
    },
    defaultStyle: { font: pdfFont, fontSize: 12, lineHeight: 1.1 },
    content: papers.map((paper, index) => ({
      stack: content(paper),
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    })),
  }
  return pdfPrinter().createPdf(definition).getBuffer()
}

const content = (paper: Paper): Content[] => [
  ...letterhead(paper),
  ...head(paper),
  { text: printable(paper.title), bold: true, fontSize: 14, alignment: 'center', margin: [0, 0, 0, 6] },
  ...(paper.subtitle === undefined
    ? []
    : [{ text: printable(paper.subtitle), alignment: 'center' as const, margin: [0, 0, 0, 12] as Margin }]),
  ...paper.blocks.map(block),
]

const letterhead = ({ letterhead: own }: Paper): Content[] =>
  own === undefined
    ? []
    : [
        { text: printable(own.name), bold: true, fontSize: 11, alignment: 'center' },
        { text: printable(own.details), fontSize: 9, alignment: 'center', margin: [0, 2, 0, 14] },
      ]

function head({ number = [], addressee = [] }: Paper): Content[] {
  if (number.length + addressee.length === 0) return []
  return [
    {
      columns: [
        { width: '50%', stack: number.map(printable) },
        { width: '50%', stack: addressee.map((text) => ({ text: printable(text), bold: true })) },
      ],
      margin: [0, 0, 0, 16],
    },
  ]
}

function block(one: PaperBlock): Content {
  switch (one.kind) {
    case 'heading':
      return { text: printable(one.text), bold: true, margin: [0, 10, 0, 4] }
    case 'text':
      return { text: printable(one.text), alignment: 'justify', leadingIndent: 28, margin: [0, 0, 0, 4] }
    case 'fact':
      return {
        text: [`${printable(one.label)}: `, { text: printable(one.value), bold: true }],
        margin: [0, 0, 0, 2],
      }
    case 'table':
      return table(one)
    case 'pictures':
      return pictures(one)
    case 'signature':
      return {
        columns: [
          { width: '*', text: printable(one.position), bold: true },
          { width: 'auto', text: printable(one.name), bold: true },
        ],
        columnGap: 24,
        margin: [0, 24, 0, 0],
      }
  }
}

/** A row is not parted between pages. */
function pictures({
  pictures: all,
  inRow = picturesInRow,
}: Extract<PaperBlock, { kind: 'pictures' }>): Content {
  const gap = 8
  const side = (width - gap * (inRow - 1)) / inRow
  const cell = (picture: PaperPicture | undefined): Column =>
    picture === undefined
      ? { text: '', width: side }
      : {
          width: side,
          stack: [
            {
              image: `data:image/jpeg;base64,${Buffer.from(picture.bytes).toString('base64')}`,
              fit: [side, side],
              alignment: 'center',
            },
            { text: printable(picture.caption), fontSize: 9, alignment: 'center' },
          ],
        }
  return {
    stack: pictureRows(all, inRow).map((row) => ({
      columns: Array.from({ length: inRow }, (_, at) => cell(row[at])),
      columnGap: gap,
      unbreakable: true,
      margin: [0, 4, 0, 6] as Margin,
    })),
  }
}

function table({ columns, rows, isLarge = false }: Extract<PaperBlock, { kind: 'table' }>): Content {
  const padding = isLarge ? 4 : 2
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  // Padding and the line of each column stand outside its width.
  const room = width - columns.length * 8.5
  const cell = (text: string, at: number, bold: boolean): TableCell => ({
    text: printableLines(text),
    bold,
    alignment: columns[at]?.align ?? 'left',
  })
  return {
    fontSize: isLarge ? 15 : 10.5,
    margin: [0, 4, 0, 10],
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingTop: () => padding,
      paddingBottom: () => padding,
    },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ share }) => (share / whole) * room),
      body: [
        columns.map(({ heading }, at) => cell(heading, at, true)),
        ...rows.map((row) => columns.map((_, at) => cell(row[at] ?? '', at, false))),
      ],
    },
  }
}

const printableLines = (text: string): string => text.split('\n').map(printable).join('\n')
