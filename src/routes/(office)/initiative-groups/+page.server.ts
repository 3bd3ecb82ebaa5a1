import { isAllowed } from '#domain/account/permissions.ts'
import { isPlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { activeMembers, initiativeCounts, isActiveGroup } from '#domain/initiative/active-members.ts'
import { textIn } from '#domain/text/local-text.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { asked, byName, paged, says } from '../list.server.ts'
import { initiativesFor, standingOf } from './initiative.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const register = await registerOf(locals)
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const given = asked(url, 'on')
  const filter = {
    question: asked(url, 'q'),
    village: asked(url, 'village'),
    isActive: asked(url, 'active') === 'yes',
    on: isPlainDate(given) ? given : today,
  }
  const all = await initiativesFor(locals)
  const among = all.filter(
    (group) =>
      (filter.village === '' || group.placeId === filter.village) &&
      says(filter.question, [group.name, group.note, villages.get(group.placeId)]),
  )
  const found = among.filter((group) => !filter.isActive || isActiveGroup(group, filter.on))
  const { rows, ...pages } = paged(
    found.toSorted(byName(lang, (group) => textIn(group.name, lang) ?? '')),
    url,
  )
  return {
    filter,
    today,
    day: formatDay(filter.on, lang, 'long'),
    isFiltered: filter.question !== '' || filter.village !== '' || filter.isActive || filter.on !== today,
    villages: villageOptions(register, lang),
    counts: initiativeCounts(among, filter.on),
    isEmpty: all.length === 0,
    mayAdd: isAllowed(role, 'addInitiativeGroup') && register.villages.length > 0,
    pages,
    groups: rows.map((group) => {
      const members = activeMembers(group, filter.on)
      return {
        id: group.id,
        name: textIn(group.name, lang) ?? '',
        village: villages.get(group.placeId) ?? '',
        formedOn: formatDay(group.formedOn, lang, 'short'),
        members: members.length,
        leader: members.find((member) => member.role === 'leader')?.person?.name ?? '',
        standing: standingOf(group, filter.on, lang),
      }
    }),
  }
}
