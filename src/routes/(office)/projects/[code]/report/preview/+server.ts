import { textIn } from '#domain/text/local-text.ts'
import { htmlPage } from '#documents/html/html-page.ts'
import { reportHtmlBody } from '#documents/html/report-html-body.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { reportChoice, reportOf } from '../../report-model.server.ts'
import { previewStyle, previewToolbar } from './preview-toolbar.server.ts'
import type { RequestHandler } from './$types'

/** The report exactly as its HTML file prints it, below a bar of choices; each figure opens to its records. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const choice = reportChoice(url.searchParams, locals.lang)
  const { model, form } = reportOf(records, choice, locals.lang)
  const figureHref = (figure: string): string | null =>
    model.figures[figure]
      ? `/projects/${params.code}/figures/${encodeURIComponent(figure)}${url.search}`
      : null
  const page = htmlPage({
    lang: locals.lang,
    title: textIn(records.project.title, locals.lang) ?? params.code,
    style: previewStyle,
    body: `${previewToolbar(params.code, choice, model, locals.lang)}<main>${reportHtmlBody(model, form, { figureHref })}</main>`,
  })
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
