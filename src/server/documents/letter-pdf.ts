/* The same letter as a PDF with selectable text; see `letter-docx.ts`. */
import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { LetterModel } from '#domain/recommendation/letter-model.ts'
import { letterLayout, type HeadColumn, type LetterLayout } from './letter/letter-layout.ts'
import { pdfFont, pdfPrinter } from './pdf/pdf-fonts.ts'

const margins: [number, number, number, number] = [79, 57, 43, 57]
const width = 595.28 - margins[0] - margins[2]
const indent = 28

/** The letter as a PDF file: a letter for each model, in the order given, each on its own page. */
export async function letterPdf(models: readonly [LetterModel, ...LetterModel[]]): Promise<Uint8Array> {
  const layouts = models.map(letterLayout)
  const [first] = models
  const definition: TDocumentDefinitions = {
    version: '1.7',
    pageSize: 'A4',
    pageMargins: margins,
    language: first.lang === 'kk' ? 'kk-KZ' : 'ru-RU',
    displayTitle: true,
    info: {
      title: layouts[0]?.title ?? '',
      creator: 'Esep',
      producer: 'Esep',
      creationDate: new Date(`${first.sentOn}T00:00:00Z`),
    },
    defaultStyle: { font: pdfFont, fontSize: 12, lineHeight: 1.1 },
    footer: (page) =>
      page === 1
        ? ''
        : { text: String(page), fontSize: 8.5, color: '#595959', alignment: 'center', margin: [0, 18, 0, 0] },
    content: layouts.map((layout, index) => ({
      stack: letter(layout),
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    })),
  }
  return pdfPrinter().createPdf(definition).getBuffer()
}

const letter = (layout: LetterLayout): Content[] => [
  { columns: layout.head.map(headColumn), columnGap: 16 },
  { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1 }], margin: [0, 6, 0, 12] },
  {
    columns: [
      { width: '50%', stack: [...layout.number] },
      { width: '50%', stack: layout.addressee.map((text) => ({ text, bold: true })) },
    ],
    margin: [0, 0, 0, 16],
  },
  ...(layout.subject === null
    ? []
    : [
        {
          text: layout.subject,
          bold: true,
          margin: [0, 0, width * 0.4, 12] as [number, number, number, number],
        },
      ]),
  ...layout.paragraphs.map(paragraph),
  ...(layout.recommendations.length === 0
    ? []
    : [
        {
          ol: layout.recommendations.map((text) => ({
            text,
            alignment: 'justify' as const,
            margin: [4, 0, 0, 4] as [number, number, number, number],
          })),
          margin: [indent - 14, 0, 0, 4] as [number, number, number, number],
        },
      ]),
  ...enclosures(layout),
  { stack: signature(layout), unbreakable: true },
]

const headColumn = ({ name, details }: HeadColumn): Column => ({
  width: '*',
  alignment: 'center',
  stack: [
    { text: name, bold: true, fontSize: 11, margin: [0, 0, 0, 3] },
    ...details.map((text) => ({ text, fontSize: 9 })),
  ],
})

const paragraph = (text: string): Content => ({
  text,
  alignment: 'justify',
  leadingIndent: indent,
  margin: [0, 0, 0, 4],
})

function enclosures({ enclosures: given }: LetterLayout): Content[] {
  if (given === null) return []
  const [only = '', ...more] = given.items
  const lines =
    more.length === 0
      ? [`${given.label} ${only}`]
      : [given.label, ...given.items.map((text, at) => `${at + 1}) ${text}`)]
  return lines.map((text, at) => ({ text, leadingIndent: indent, margin: [0, at === 0 ? 10 : 0, 0, 2] }))
}

const signature = ({ position, signer, executor }: LetterLayout): Content[] => [
  {
    columns: [
      { width: '*', text: position, bold: true },
      { width: 'auto', text: signer, bold: true },
    ],
    columnGap: 24,
    margin: [0, 30, 0, 0],
  },
  ...executor.map((text, at) => ({
    text,
    fontSize: 9,
    margin: [0, at === 0 ? 24 : 0, 0, 0] as [number, number, number, number],
  })),
]
