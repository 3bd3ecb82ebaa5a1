import { isAllowed } from '#domain/account/permissions.ts'
import { monthOf } from '#domain/calendar/day.ts'
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import type { PlanStanding } from '#domain/outreach/planned-publication.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { paged } from '../../../../list.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { listedPlan, monthOptions, neighbourMonth, stateOptions } from './listed-plan.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const listed = listedPlan(records, url)
  const { all, ofMonth, found, filters, today } = listed
  const { rows, ...pages } = paged(found, url)
  const monthShown = filters.month || monthOf(today)
  const month = (value: string) => ({ href: `?month=${value}`, label: formatMonth(value, lang) })
  return {
    filters,
    states: stateOptions(ofMonth, lang),
    months: monthOptions(listed, lang),
    count: all.length,
    found: found.length,
    month: {
      name: filters.month === '' ? '' : formatMonth(filters.month, lang),
      previous: month(neighbourMonth(monthShown, -1)),
      next: month(neighbourMonth(monthShown, 1)),
      present: month(monthOf(today)),
    },
    planned: rows.map((each) => row(each, lang)),
    pages,
    query: new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString(),
    mayAdd: account !== null && isAllowed(account.role, 'planPublication'),
    mayPublish: account !== null && isAllowed(account.role, 'recordPublication'),
  }
}

const row = ({ planned, dueOn, state, publication }: PlanStanding, lang: Language) => ({
  id: planned.id,
  about: textIn(planned.title, lang) ?? '',
  kind: message(lang, `outreach.kind.${planned.kind}`),
  language: message(lang, `outreach.language.${planned.language}`),
  outlet: textIn(planned.outlet, lang) ?? '',
  byWhom: planned.byWhom ?? '',
  day: formatDay(dueOn, lang, 'short'),
  movedFrom: dueOn === planned.dueOn ? '' : formatDay(planned.dueOn, lang, 'short'),
  state,
  stateName: message(lang, `outreach.plan.state.${state}`),
  publicationId: publication?.id ?? null,
  publishedOn: publication ? formatDay(publication.publishedOn, lang, 'short') : '',
})
