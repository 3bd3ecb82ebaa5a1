/*
 * The official form as a Word file: the paper an organisation signs and files. Only the model and the form edition
 * decide what stands in it; equal input gives equal bytes.
 */
import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { wordBlock } from './docx/word-blocks.ts'
import { fixedPackage } from './docx/word-package.ts'
import { margins, numbering, page, textWidth, wordStyles } from './docx/word-styles.ts'
import { documentTitle, printable, runningTitle } from './layout/printed-text.ts'
import type { Sheet } from './layout/report-block.ts'
import { reportSheets } from './layout/report-sheets.ts'

export interface ReportDocumentOptions {
  /** The day of the document: printed beside the signature and kept in the properties. */
  readonly date?: PlainDate | null
}

/** The report as a .docx file in the layout of the form edition. */
export async function reportDocx(
  model: ReportModel,
  form: FormEdition,
  options: ReportDocumentOptions = {},
): Promise<Uint8Array> {
  let lists = 0
  const nextList = (): number => (lists += 1)
  const running = printable(runningTitle(model))
  const document = new Document({
    creator: 'Esep',
    styles: wordStyles(model.lang),
    numbering,
    sections: reportSheets(model, form, options).map((sheet, index) => ({
      properties: { ...sectionProperties(sheet), titlePage: index === 0 },
      headers: { default: new Header({ children: [runningLine(running)] }) },
      footers: {
        default: new Footer({ children: [pageNumberLine()] }),
        ...(index === 0 ? { first: new Footer({ children: [pageNumberLine()] }) } : {}),
      },
      children: sheet.blocks.flatMap((block) =>
        wordBlock(block, { width: textWidth[sheet.orientation], lang: model.lang, nextList }),
      ),
    })),
  })
  return fixedPackage(await Packer.toBuffer(document), {
    title: documentTitle(model),
    language: model.lang === 'kk' ? 'kk-KZ' : 'ru-RU',
    date: options.date ?? model.period?.to ?? '1980-01-01',
  })
}

const sectionProperties = (sheet: Sheet) => ({
  type: SectionType.NEXT_PAGE,
  page: {
    size: {
      width: page.width,
      height: page.height,
      orientation: sheet.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: margins[sheet.orientation],
  },
})

const runningLine = (text: string): Paragraph =>
  new Paragraph({ style: 'Running', alignment: 'center', children: [new TextRun(text)] })

const pageNumberLine = (): Paragraph =>
  new Paragraph({
    style: 'Running',
    alignment: 'center',
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  })
