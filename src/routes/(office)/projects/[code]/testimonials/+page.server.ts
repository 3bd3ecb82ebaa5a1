import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { paged } from '../../../list.server.ts'
import { activityOptions, filtered, filtersOf, kindOptions, testimonialRows } from './testimonials.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const { records, rows: all } = await testimonialRows(locals, params.code, { isForPublic: false })
  const { rows, ...pages } = paged(filtered(all, url), url)
  const used = new Set(all.map(({ testimonial }) => testimonial.activityId))
  const villages = new Map(all.map(({ testimonial, village }) => [testimonial.placeId, village]))
  return {
    filters: filtersOf(url),
    // What the page shows is what goes to the table and to the paper.
    query: url.search === '' ? '?' : `${url.search}&`,
    villages: [...villages].map(([value, label]) => ({ value, label })),
    activities: activityOptions(records, lang).filter(({ value }) => used.has(value)),
    kinds: kindOptions(lang).map((kind) => ({
      ...kind,
      count: all.filter(({ testimonial }) => testimonial.kind === kind.value).length,
    })),
    count: all.length,
    pages,
    testimonials: rows.map(({ testimonial, ...row }) => ({
      id: testimonial.id,
      words: textIn(testimonial.words, lang) ?? testimonial.url ?? message(lang, 'testimonial.noWords'),
      kind: message(lang, `testimonial.kind.${testimonial.kind}`),
      saidOn: formatDay(testimonial.saidOn, lang, 'short'),
      ...row,
    })),
    mayAdd: account !== null && isAllowed(account.role, 'recordTestimonial'),
  }
}
