import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { cleanUpState, cleanUpStates, cleanUpTotals, peopleWhoCame } from '#domain/cleanup/clean-up.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { measuredIn } from '../collection/collection.server.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { paged } from '../list.server.ts'
import { listedCleanUps } from './listed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role } = await asking(locals)
  const register = await registerOf(locals)
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const { filter, all, found } = await listedCleanUps(locals, url)
  const { rows, ...pages } = paged(found, url)
  const totals = cleanUpTotals(found)
  return {
    filter,
    isFiltered: Object.values(filter).some(Boolean),
    isEmpty: all.length === 0,
    hasVillages: register.villages.length > 0,
    mayAdd: isAllowed(role, 'planCleanUp'),
    mayAddPlace: isAllowed(role, 'addPlace'),
    options: {
      villages: villageOptions(register, lang),
      states: cleanUpStates.map((value) => ({ value, label: message(lang, `cleanup.state.${value}`) })),
    },
    tiles: [
      { label: message(lang, 'cleanup.count.held'), value: String(totals.held) },
      { label: message(lang, 'cleanup.count.people'), value: measuredIn(totals.people, lang) },
      { label: message(lang, 'cleanup.count.bags'), value: measuredIn(totals.bags, lang) },
      { label: message(lang, 'cleanup.count.volume'), value: measuredIn(totals.volumeM3, lang) },
      { label: message(lang, 'cleanup.count.kg'), value: measuredIn(totals.kg, lang) },
    ],
    pages,
    cleanUps: rows.map((each) => {
      const state = cleanUpState(each)
      return {
        id: each.id,
        title: textIn(each.title, lang) ?? '',
        on: formatDay(each.heldOn ?? each.plannedOn, lang, 'short'),
        village: villages.get(each.placeId) ?? '',
        state: message(lang, `cleanup.state.${state}`),
        tone: state === 'held' ? 'good' : state === 'planned' ? 'warn' : '',
        people: measuredIn(peopleWhoCame(each), lang),
        bags: measuredIn(each.bags, lang),
        dumps: each.dumpIds.length,
      }
    }),
  }
}
