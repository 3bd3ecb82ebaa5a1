/*
 * The official form as a PDF: the same blocks as the Word file, with selectable text, a bookmark for each section and
 * header rows on every page of a table. Only the model and the form edition decide what stands in it.
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { ReportModel } from '#domain/report/model.ts'
import type { Sheet } from './layout/report-block.ts'
import { documentTitle, printable, runningTitle } from './layout/printed-text.ts'
import { reportSheets } from './layout/report-sheets.ts'
import { pdfBlock, type PdfContext } from './pdf/pdf-blocks.ts'
import { pdfFont, pdfPrinter } from './pdf/pdf-fonts.ts'
import type { ReportDocumentOptions } from './report-docx.ts'

const a4 = { portrait: 595.28, landscape: 841.89 }
const margins = { left: 62, top: 54, right: 42, bottom: 50 }

/** The report as a PDF file. */
export async function reportPdf(
  model: ReportModel,
  form: FormEdition,
  options: ReportDocumentOptions = {},
): Promise<Uint8Array> {
  return pdfPrinter()
    .createPdf(reportPdfDefinition(model, form, options))
    .getBuffer()
}

/** What pdfmake is asked to print; apart from `reportPdf` for the tests and for callers that join documents. */
export function reportPdfDefinition(
  model: ReportModel,
  form: FormEdition,
  options: ReportDocumentOptions = {},
): TDocumentDefinitions {
  const running = printable(runningTitle(model))
  const bookmarks: PdfContext['bookmarks'] = { parent: null, count: 0 }
  const title = documentTitle(model)
  const day = new Date(`${options.date ?? model.period?.to ?? '1980-01-01'}T00:00:00Z`)
  return {
    version: '1.7',
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    language: model.lang === 'kk' ? 'kk-KZ' : 'ru-RU',
    displayTitle: true,
    info: { title, creator: 'Esep', producer: 'Esep', creationDate: day },
    defaultStyle: { font: pdfFont, fontSize: 12, lineHeight: 1.05 },
    header: (page) =>
      page === 1
        ? ''
        : { text: running, fontSize: 8.5, color: '#595959', alignment: 'center', margin: [40, 26, 40, 0] },
    footer: (page, pages) => ({
      text: `${page} / ${pages}`,
      fontSize: 8.5,
      color: '#595959',
      alignment: 'center',
      margin: [0, 18, 0, 0],
    }),
    pageBreakBefore: (node, query) =>
      (node.headlineLevel ?? 0) > 0 && (query?.getFollowingNodesOnPage().length ?? 1) === 0,
    content: reportSheets(model, form, options).flatMap((sheet, index) =>
      sheetContent(sheet, index, { lang: model.lang, bookmarks }),
    ),
  }
}

function sheetContent(sheet: Sheet, index: number, context: Omit<PdfContext, 'width'>): Content[] {
  const width = a4[sheet.orientation] - margins.left - margins.right
  const content = sheet.blocks.flatMap((block) => pdfBlock(block, { ...context, width }))
  if (index === 0) return content
  const turn: Content = { text: '', pageBreak: 'before', pageOrientation: sheet.orientation }
  return [turn, ...content]
}
