/* A paper of the dues as a Word file; equal input gives equal bytes. */
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  type Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { fixedPackage } from '../docx/word-package.ts'
import { margins, page, textWidth, wordStyles } from '../docx/word-styles.ts'
import { fixedTable, noBorders } from '../docx/word-table.ts'
import type { DuesPaper } from './dues-paper.ts'

const width = textWidth.portrait

/** The paper as a .docx file. */
export async function duesDocx(paper: DuesPaper): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Esep',
    styles: wordStyles(paper.lang),
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: margins.portrait } },
        children: [
          line(paper.organisation, { bold: true }),
          line(paper.details, { size: 18 }),
          line(paper.title, { bold: true, size: 28, before: 240, after: 200 }),
          pairs(paper.facts),
          new Paragraph({ style: 'Gap', spacing: { after: 160 } }),
          ...(paper.table
            ? [grid(paper.table), new Paragraph({ style: 'Gap', spacing: { after: 160 } })]
            : []),
          ...(paper.closing.length > 0 ? [pairs(paper.closing)] : []),
          ...paper.signatures.map(signature),
        ],
      },
    ],
  })
  return fixedPackage(await Packer.toBuffer(document), {
    title: paper.title,
    language: paper.lang === 'kk' ? 'kk-KZ' : 'ru-RU',
    date: paper.date,
  })
}

const line = (
  text: string,
  style: {
    readonly bold?: boolean
    readonly size?: number
    readonly before?: number
    readonly after?: number
  },
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: style.before ?? 0, after: style.after ?? 40 },
    children: [new TextRun({ text, bold: style.bold ?? false, size: style.size ?? 22 })],
  })

const cell = (
  text: string,
  size: number,
  style: { readonly bold?: boolean; readonly isRight?: boolean } = {},
): TableCell =>
  new TableCell({
    width: { size, type: WidthType.DXA },
    children: [
      new Paragraph({
        alignment: style.isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold: style.bold ?? false, size: 20 })],
      }),
    ],
  })

function pairs(rows: DuesPaper['facts']): Table {
  const first = Math.floor(width * 0.35)
  return fixedTable(
    rows.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(name, first), cell(value, width - first, { bold: true })],
        }),
    ),
    [first, width - first],
    noBorders,
  )
}

function grid({ head, rows, shares }: NonNullable<DuesPaper['table']>): Table {
  const widths = shares.map((share) => Math.floor((width * share) / 100))
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: texts.map((text, at) => cell(text, widths[at] ?? 0, { bold: isHead, isRight: at > 1 })),
    })
  return fixedTable([row(head, true), ...rows.map((texts) => row(texts, false))], widths)
}

const signature = (name: string): Paragraph =>
  new Paragraph({
    spacing: { before: 400 },
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun(name), new TextRun({ children: [new Tab(), '____________________'] })],
  })
