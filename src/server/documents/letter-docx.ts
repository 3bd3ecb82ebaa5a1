/*
 * A letter on the organisation's letterhead as a Word file, in one language or in both, one after the other. Equal input
 * gives equal bytes.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  type Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
} from 'docx'
import type { LetterModel } from '#domain/recommendation/letter-model.ts'
import { fixedPackage } from './docx/word-package.ts'
import { margins, page, textWidth, wordStyles } from './docx/word-styles.ts'
import { fixedTable, noBorders } from './docx/word-table.ts'
import { letterLayout, type HeadColumn, type LetterLayout } from './letter/letter-layout.ts'

const width = textWidth.portrait
const half = Math.floor(width / 2)
const list = 'letter-recommendations'
const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000' }

/** The letter as a .docx file: a section for each model, in the order given. */
export async function letterDocx(models: readonly [LetterModel, ...LetterModel[]]): Promise<Uint8Array> {
  const layouts = models.map(letterLayout)
  const [first] = models
  const document = new Document({
    creator: 'Esep',
    styles: wordStyles(first.lang),
    numbering: {
      config: [
        {
          reference: list,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 851, hanging: 284 } } },
            },
          ],
        },
      ],
    },
    sections: layouts.map(section),
  })
  return fixedPackage(await Packer.toBuffer(document), {
    title: layouts[0]?.title ?? '',
    language: first.lang === 'kk' ? 'kk-KZ' : 'ru-RU',
    date: first.sentOn,
  })
}

const section = (layout: LetterLayout, index: number): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: { width: page.width, height: page.height },
      margin: margins.portrait,
      pageNumbers: { start: 1 },
    },
  },
  footers: {
    first: new Footer({ children: [new Paragraph({})] }),
    default: new Footer({
      children: [
        new Paragraph({
          style: 'Running',
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT] })],
        }),
      ],
    }),
  },
  children: [
    letterhead(layout.head),
    new Paragraph({ style: 'Gap', spacing: { after: 120 } }),
    numberAndAddressee(layout),
    new Paragraph({ style: 'Gap', spacing: { after: 160 } }),
    ...(layout.subject === null ? [] : [subject(layout.subject)]),
    ...layout.paragraphs.map((text) => new Paragraph({ style: 'ReportText', children: [new TextRun(text)] })),
    ...layout.recommendations.map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.BOTH,
          spacing: { after: 80 },
          numbering: { reference: list, level: 0, instance: index },
          children: [new TextRun(text)],
        }),
    ),
    ...enclosures(layout),
    signature(layout),
    ...layout.executor.map(
      (text, at) =>
        new Paragraph({
          spacing: { before: at === 0 ? 480 : 0 },
          keepLines: true,
          keepNext: at < layout.executor.length - 1,
          children: [new TextRun({ text, size: 18 })],
        }),
    ),
  ],
})

const letterhead = (columns: readonly HeadColumn[]): Table =>
  fixedTable(
    [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (column) =>
            new TableCell({
              width: { size: half, type: WidthType.DXA },
              verticalAlign: VerticalAlign.TOP,
              borders: { bottom: rule },
              margins: { bottom: 120, left: 60, right: 60 },
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  spacing: { after: 60 },
                  children: [run(column.name, column, { bold: true, size: 22 })],
                }),
                ...column.details.map(
                  (text) =>
                    new Paragraph({
                      alignment: AlignmentType.CENTER,
                      children: [run(text, column, { size: 18 })],
                    }),
                ),
              ],
            }),
        ),
      }),
    ],
    [half, width - half],
    noBorders,
  )

const run = (
  text: string,
  { lang }: HeadColumn,
  style: { readonly bold?: boolean; readonly size: number },
): TextRun => new TextRun({ text, ...style, language: { value: lang === 'kk' ? 'kk-KZ' : 'ru-RU' } })

const numberAndAddressee = ({ number, addressee }: LetterLayout): Table => {
  const cell = (lines: readonly string[], bold: boolean): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      children: (lines.length === 0 ? [''] : lines).map(
        (text) => new Paragraph({ spacing: { after: 20 }, children: [new TextRun({ text, bold })] }),
      ),
    })
  return fixedTable(
    [new TableRow({ cantSplit: true, children: [cell(number, false), cell(addressee, true)] })],
    [half, width - half],
    noBorders,
  )
}

const subject = (text: string): Paragraph =>
  new Paragraph({
    spacing: { after: 240 },
    indent: { right: Math.floor(width * 0.4) },
    keepNext: true,
    children: [new TextRun({ text, bold: true })],
  })

function enclosures({ enclosures: given }: LetterLayout): Paragraph[] {
  if (given === null) return []
  const [only, ...more] = given.items
  if (more.length === 0) {
    return [
      new Paragraph({
        style: 'ReportText',
        spacing: { before: 200 },
        children: [new TextRun(`${given.label} ${only}`)],
      }),
    ]
  }
  return [
    new Paragraph({
      style: 'ReportText',
      spacing: { before: 200 },
      keepNext: true,
      children: [new TextRun(given.label)],
    }),
    ...given.items.map(
      (text, index) =>
        new Paragraph({ style: 'ReportText', children: [new TextRun(`${index + 1}) ${text}`)] }),
    ),
  ]
}

const signature = ({ position, signer, executor }: LetterLayout): Paragraph =>
  new Paragraph({
    spacing: { before: 600 },
    keepLines: true,
    keepNext: executor.length > 0,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      new TextRun({ text: position, bold: true }),
      new TextRun({ children: [new Tab(), signer], bold: true }),
    ],
  })
