/*
 * The report as one HTML file that opens anywhere without a network: every figure links to an appendix of the same
 * file that lists the records it was computed from.
 */
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { evidenceAppendix, figureAnchor } from './html/evidence-appendix.ts'
import type { LinePlace } from './html/line-place.ts'
import { htmlPage } from './html/html-page.ts'
import { reportHtmlBody } from './html/report-html-body.ts'
import { documentTitle } from './layout/printed-text.ts'
import type { ReportDocumentOptions } from './report-docx.ts'

export interface ReportHtmlOptions extends ReportDocumentOptions {
  /** Where a figure opens; by default its place in the appendix of the file. */
  readonly figureHref?: (figureId: string) => string | null
}

/** A self-contained HTML page of the report: no scripts, nothing loaded from elsewhere. */
export function reportHtml(model: ReportModel, form: FormEdition, options: ReportHtmlOptions = {}): string {
  const inPage = (id: string): string | null => (model.figures[id] ? `#${figureAnchor(id)}` : null)
  const places = new Map<string, LinePlace[]>()
  const body = reportHtmlBody(model, form, {
    onFigure: (id, place) => places.set(id, [...(places.get(id) ?? []), place]),
    figureHref: options.figureHref ?? inPage,
    ...(options.date === undefined ? {} : { date: options.date }),
  })
  const appendix = options.figureHref ? '' : evidenceAppendix(model, places)
  return htmlPage({
    lang: model.lang,
    title: documentTitle(model),
    body: `<main id="report">${body}</main>${appendix === '' ? '' : `<div class="report">${appendix}</div>`}`,
  })
}
