import { message } from '#i18n/message.ts'
import { tableAnswer } from '../../../../table-answer.server.ts'
import { filtered, testimonialRows } from '../testimonials.server.ts'
import type { RequestHandler } from './$types'

/** The testimonials of the page as a table; names only by a consent to publication, for a file leaves the office. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { rows } = await testimonialRows(locals, params.code, { isForPublic: true })
  return tableAnswer(locals, {
    file: 'testimonials',
    title: 'testimonial.title',
    rows: filtered(rows, url),
    columns: [
      ['testimonial.saidOn', 'day', ({ testimonial }) => testimonial.saidOn],
      ['concern.village', 'text', ({ village }) => village],
      [
        'testimonial.kind',
        'text',
        ({ testimonial: { kind } }) => message(locals.lang, `testimonial.kind.${kind}`),
      ],
      ['testimonial.who', 'text', ({ who }) => who],
      ['testimonial.activity', 'text', ({ activity }) => activity],
      ['testimonial.words.ru', 'text', ({ testimonial }) => testimonial.words.ru ?? ''],
      ['testimonial.words.kk', 'text', ({ testimonial }) => testimonial.words.kk ?? ''],
      ['testimonial.url', 'text', ({ testimonial }) => testimonial.url ?? ''],
    ],
  })
}
