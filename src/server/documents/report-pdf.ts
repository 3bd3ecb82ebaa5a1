/*
 * The official form as a PDF: the same blocks as the Word file, with selectable text, a bookmark for each section and
 * header rows on every page of a table. Only the model and the form edition decide what stands in it.
 */
import type { Content, ContentSection, Node, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import { linesText, type ReportModel } from '#domain/report/model.ts'
import type { Block, Sheet } from './layout/report-block.ts'
import { documentTitle, printable, runningTitle } from './layout/printed-text.ts'
import { reportSheets } from './layout/report-sheets.ts'
import { pdfBlock, wholeParagraph, type PdfContext } from './pdf/pdf-blocks.ts'
import { pdfFont, pdfPrinter } from './pdf/pdf-fonts.ts'
import type { ReportDocumentOptions } from './report-docx.ts'

const a4 = { portrait: 595.28, landscape: 841.89 }
/** Left, top, right, bottom. Wide pages have equal margins so that a table fills them. */
const margins: { readonly [turn in Sheet['orientation']]: [number, number, number, number] } = {
  portrait: [62, 54, 42, 50],
  landscape: [42, 54, 42, 46],
}
const runningStyle = 'running'

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
    pageMargins: margins.portrait,
    language: model.lang === 'kk' ? 'kk-KZ' : 'ru-RU',
    displayTitle: true,
    info: { title, creator: 'Esep', producer: 'Esep', creationDate: day },
    defaultStyle: { font: pdfFont, fontSize: 12, lineHeight: 1.05 },
    header: (page) => (page === 1 ? '' : { text: running, style: runningStyle, margin: [42, 26, 42, 0] }),
    footer: (page, pages) => ({ text: `${page} / ${pages}`, style: runningStyle, margin: [0, 18, 0, 0] }),
    styles: { [runningStyle]: { fontSize: 8.5, color: '#595959', alignment: 'center' } },
    // Only a heading is asked what follows it: to find that out walks all nodes of the document.
    pageBreakBefore: (node, query) => isHeading(node) && isLeftAlone(query?.getFollowingNodesOnPage() ?? []),
    content: reportSheets(model, form, options).map((sheet) =>
      sheetSection(sheet, { lang: model.lang, bookmarks }),
    ),
  }
}

const isHeading = ({ headlineLevel }: Node): boolean => (headlineLevel ?? 0) > 0

/** Whether a heading would be the last on its page; the running lines of a page are nodes too, and follow everything. */
const isLeftAlone = (following: readonly Node[]): boolean =>
  following.every(({ style }) => style === runningStyle)

function sheetSection(sheet: Sheet, context: Omit<PdfContext, 'width'>): ContentSection {
  const pageMargins = margins[sheet.orientation]
  const width = a4[sheet.orientation] - pageMargins[0] - pageMargins[2]
  return {
    pageOrientation: sheet.orientation,
    pageMargins,
    section: keptTogether(sheet.blocks, (block) => pdfBlock(block, { ...context, width })),
  }
}

/** Headings stand on one page with the first paragraph after them; before a table they only never stand alone. */
function keptTogether(blocks: readonly Block[], contentOf: (block: Block) => Content[]): Content[] {
  let headings: Content[] = []
  const content = blocks.flatMap((block): Content[] => {
    const own = contentOf(block)
    if (block.kind === 'heading') {
      headings.push(...own)
      return []
    }
    const opening = headings
    headings = []
    const [first, ...rest] = own
    const isParagraph = block.kind === 'text' && first !== undefined && opening.length > 0
    return isParagraph && linesText(block.lines.slice(0, 1)).length < wholeParagraph
      ? [{ stack: [...opening, first], unbreakable: true }, ...rest]
      : [...opening, ...own]
  })
  return [...content, ...headings]
}
