import { textIn } from '#domain/text/local-text.ts'
import { testimonialsPaper } from '#documents/testimonial/testimonials-paper.ts'
import { paperAnswer, papersAsked } from '../../../../../paper-answer.server.ts'
import { filtered, testimonialRows } from '../../testimonials.server.ts'
import type { RequestHandler } from './$types'

/** The testimonials that the page shows, as a collection; names only by a consent to publication. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const lang = url.searchParams.get('lang') === 'kk' ? 'kk' : 'ru'
  const { records, today, rows } = await testimonialRows(locals, params.code, { isForPublic: true, lang })
  const { project, organisation } = records
  const about = { organisation, project: textIn(project.title, lang) ?? '', today }
  return paperAnswer(
    papersAsked(new URL(`?lang=${lang}`, url), () => testimonialsPaper(filtered(rows, url), about, lang)),
    { format: params.format, name: `testimonials-${lang}`, lang: locals.lang },
  )
}
