/* The same papers as PDF with selectable text; see `dues-docx.ts`. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { pdfFont, pdfPrinter } from '../pdf/pdf-fonts.ts'
import type { DuesPaper } from './dues-paper.ts'

/** The paper as a PDF file. */
export async function duesPdf(paper: DuesPaper): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    version: '1.7',
    pageSize: 'A4',
    pageMargins: [57, 57, 43, 57],
    language: paper.lang === 'kk' ? 'kk-KZ' : 'ru-RU',
    displayTitle: true,
    info: {
      title: paper.title,
      creator: 'Esep',
      producer: 'Esep',
      creationDate: new Date(`${paper.date}T00:00:00Z`),
    },
    defaultStyle: { font: pdfFont, fontSize: 11, lineHeight: 1.1 },
    content: [
      { text: paper.organisation, bold: true, alignment: 'center' },
      { text: paper.details, fontSize: 9, alignment: 'center' },
      { text: paper.title, bold: true, fontSize: 14, alignment: 'center', margin: [0, 14, 0, 12] },
      pairs(paper.facts),
      ...(paper.table ? [grid(paper.table)] : []),
      pairs(paper.closing),
      ...paper.signatures.map(signature),
    ],
  }
  return pdfPrinter().createPdf(definition).getBuffer()
}

const pairs = (rows: DuesPaper['facts']): Content => ({
  stack: rows.map(([name, value]) => ({
    columns: [
      { width: '35%', text: name },
      { width: '*', text: value, bold: true },
    ],
    margin: [0, 0, 0, 4] as [number, number, number, number],
  })),
})

const grid = ({ head, rows, shares }: NonNullable<DuesPaper['table']>): Content => ({
  margin: [0, 8, 0, 12],
  fontSize: 10,
  table: {
    headerRows: 1,
    widths: shares.map((share) => `${share - 2}%`),
    dontBreakRows: true,
    body: [
      head.map((text) => ({ text, bold: true })),
      ...rows.map((row) => row.map((text, at) => ({ text, alignment: at > 1 ? 'right' : 'left' }))),
    ] as never,
  },
})

const signature = (name: string): Content => ({
  columns: [
    { width: '*', text: name },
    { width: 'auto', text: '____________________' },
  ],
  margin: [0, 26, 0, 0],
})
