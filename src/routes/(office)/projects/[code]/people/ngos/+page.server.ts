import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { asked, byName, paged, says } from '../../../../list.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const { coveredNgos, events } = await projectOf(locals, params.code)
  const q = asked(url, 'q')
  const eventById = new Map(events.map((event) => [event.id, event]))
  const found = coveredNgos
    .filter((each) => says(q, [each.name]))
    .map((each) => ({
      id: each.id,
      name: textIn(each.name, lang) ?? '',
      event: textIn(eventById.get(each.eventId ?? '')?.title, lang) ?? '',
      coveredOn: formatDay(each.coveredOn, lang, 'short'),
    }))
    .toSorted(byName(lang, (each) => each.name))
  const { rows: ngos, ...pages } = paged(found, url)
  return {
    q,
    count: coveredNgos.length,
    ngos,
    pages,
    mayAdd: account !== null && isAllowed(account.role, 'recordCoveredNgo'),
  }
}
