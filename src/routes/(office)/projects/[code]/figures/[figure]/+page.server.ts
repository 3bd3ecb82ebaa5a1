import { error } from '@sveltejs/kit'
import { figureValue } from '#documents/html/evidence-appendix.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { recordPath } from '../../../../record-path.ts'
import { reportChoice, reportOf } from '../../report-model.server.ts'
import type { PageServerLoad } from './$types'

/** A figure of the report with the records it was computed from. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const { model } = reportOf(records, reportChoice(url.searchParams, locals.lang), locals.lang)
  const figure = model.figures[params.figure]
  if (!figure) error(404, message(locals.lang, 'site.notFound'))
  const indicator = records.indicators.find((each) => `fact:${each.code}` === figure.id)
  return {
    code: params.code,
    name: (indicator && textIn(indicator.name, locals.lang)) ?? null,
    value: figureValue(figure, locals.lang),
    method: messageOr(locals.lang, `figure.${figure.method}`),
    records: figure.records.map((record) => ({
      ...record,
      href: recordPath(params.code, record.subject, record.id),
    })),
    recordCount: figure.recordCount,
  }
}
