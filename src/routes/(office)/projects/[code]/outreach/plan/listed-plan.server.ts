/* Which planned publications an address asks for: the same in the list, the table to save and the paper. */
import { isPlainDate, monthOf, partsOfDay } from '#domain/calendar/day.ts'
import { formatMonth } from '#domain/calendar/format-day.ts'
import { planStandings, planStates, type PlanStanding } from '#domain/outreach/planned-publication.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked, says } from '../../../../list.server.ts'
import { todayIn } from '../../../../today.server.ts'

/** A month as 'YYYY-MM'; one that is none is not asked for. */
function askedMonth(url: URL): string {
  const text = asked(url, 'month')
  return /^(?:19|20)\d\d-\d\d$/.test(text) && isPlainDate(`${text}-01`) ? text : ''
}

export function listedPlan(records: ProjectRecords, url: URL) {
  const today = todayIn(records.project.timeZone)
  const all = planStandings(records, today)
  const filters = { q: asked(url, 'q'), state: asked(url, 'state'), month: askedMonth(url) }
  const inMonth = ({ dueOn }: PlanStanding): boolean =>
    filters.month === '' || monthOf(dueOn) === filters.month
  const ofMonth = all.filter(inMonth)
  const found = ofMonth.filter(
    ({ planned, state }) =>
      (filters.state === '' || state === filters.state) &&
      says(filters.q, [planned.title, planned.outlet, planned.byWhom]),
  )
  return { today, all, ofMonth, found, filters }
}

/** The month before or after another. */
export function neighbourMonth(month: string, by: 1 | -1): string {
  const { year, month: number } = partsOfDay(`${month}-01`)
  const index = year * 12 + number - 1 + by
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Months in which something is planned, the one asked for and the present one, in words, the latest first. */
export function monthOptions(
  { all, today, filters }: ReturnType<typeof listedPlan>,
  lang: Language,
): { value: string; label: string }[] {
  const months = new Set([...all.map(({ dueOn }) => monthOf(dueOn)), monthOf(today), filters.month])
  return [...months]
    .filter(Boolean)
    .toSorted()
    .toReversed()
    .map((value) => ({ value, label: formatMonth(value, lang) }))
}

export const stateOptions = (standings: readonly PlanStanding[], lang: Language) =>
  planStates.map((value) => ({
    value,
    label: message(lang, `outreach.plan.state.${value}`),
    count: standings.filter(({ state }) => state === value).length,
  }))
