import { formatDay } from '#domain/calendar/format-day.ts'
import { decisionState, decisionStates } from '#domain/gathering/quorum.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked, paged, says } from '../../../list.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import { todayIn } from '../../../today.server.ts'
import { decisionTold } from '../journal/[id]/gathering/gathering-told.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const records = await projectOf(locals, params.code)
  const today = todayIn(records.project.timeZone)
  const filters = { q: asked(url, 'q'), state: asked(url, 'state') }
  const gatherings = new Map(records.gatherings.map((gathering) => [gathering.id, gathering]))
  const events = new Map(records.events.map((event) => [event.id, event]))
  const all = records.decisions.map((decision) => ({ decision, state: decisionState(decision, today) }))
  const rank = ({ decision, state }: (typeof all)[number]): string =>
    `${decisionStates.indexOf(state)} ${decision.dueOn ?? '9999'} ${decision.id}`
  const found = all
    .filter(
      ({ decision, state }) =>
        (filters.state === '' || state === filters.state) &&
        says(filters.q, [decision.text, decision.owner, decision.outcome]),
    )
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const { rows, ...pages } = paged(found, url)
  return {
    filters,
    states: decisionStates.map((value) => ({
      value,
      label: message(lang, `gathering.decision.state.${value}`),
      count: all.filter(({ state }) => state === value).length,
    })),
    count: all.length,
    pages,
    decisions: rows.map(({ decision }) => {
      const event = events.get(gatherings.get(decision.gatheringId)?.eventId ?? '')
      return {
        ...decisionTold(decision, today, lang),
        where: event
          ? `${formatDay(event.startsOn, lang, 'short')} · ${textIn(event.title, lang) ?? ''}`
          : '',
        href: `/projects/${params.code}/journal/${event?.id ?? ''}/gathering/decisions/${decision.id}`,
      }
    }),
  }
}
