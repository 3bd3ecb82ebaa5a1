import { error } from '@sveltejs/kit'
import { mediaTypes, renderReport, reportFormats } from '#documents/render-report.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { reportChoice, reportOf } from '../../report-model.server.ts'
import type { RequestHandler } from './$types'

/** The report as a file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const format = reportFormats.find((each) => each === params.format)
  if (!format) error(404, message(locals.lang, 'site.notFound'))
  const records = await projectOf(locals, params.code)
  const choice = reportChoice(url.searchParams, locals.lang)
  const { model, form } = reportOf(records, choice, locals.lang)
  const file = await renderReport(model, form, format)
  const name = `${records.project.code}-${choice.kind}-${choice.lang}.${format}`
  return new Response(typeof file === 'string' ? file : new Uint8Array(file), {
    headers: { 'Content-Type': mediaTypes[format], 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
