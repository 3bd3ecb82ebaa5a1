import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { householdQuery, householdStates, readHouseholdFilter } from '#domain/household/household-filter.ts'
import { householdState, residentsOn } from '#domain/household/residents.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { villagesOf } from '#server/visible-household.ts'
import { householdPage } from '#store/household-page.ts'
import { addressOf, asking, optionsByVillage, registerOf, villageOptions } from '../register.server.ts'
import { pageAsked } from '../page-asked.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { context, role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const filter = readHouseholdFilter(url.searchParams)
  const page = pageAsked(url)
  const found = await read(async (db) =>
    householdPage(
      db,
      {
        filter,
        day: today,
        scope: await villagesOf(db, context.actor),
        byContact: mayRead(role, 'householdContact'),
        lang,
      },
      page,
    ),
  )
  const names = new Map(
    [...register.villages, ...register.groups].map(({ id, name }) => [id, textIn(name, lang)]),
  )
  const groupOn = (memberships: (typeof found.rows)[number]['memberships']) =>
    memberships.find(({ from, to }) => from <= today && (to === null || to >= today))?.groupId ?? ''
  return {
    filter,
    isFiltered: householdQuery(filter).size > 0,
    hasStreets: register.streets.length > 0,
    hasVillages: register.villages.length > 0,
    mayAdd: isAllowed(role, 'addHousehold'),
    query: householdQuery(filter).toString(),
    mayImport: isAllowed(role, 'importHouseholds'),
    mayAddPlace: isAllowed(role, 'addPlace'),
    today: formatDay(today, lang, 'short'),
    totals: found.totals,
    pages: page.pagesOf(found.total),
    options: {
      villages: villageOptions(register, lang),
      streets: optionsByVillage(register, register.streets, lang),
      groups: optionsByVillage(register, register.groups, lang),
      states: householdStates.map((value) => ({ value, label: message(lang, `household.state.${value}`) })),
    },
    households: found.rows.map((household) => ({
      id: household.id,
      address: addressOf(household, lang),
      village: names.get(household.placeId) ?? '',
      note: household.note,
      residents: residentsOn(household, today),
      group: names.get(groupOn(household.memberships)) ?? '',
      state: householdState(household, today),
      leftOn: household.leftOn ? formatDay(household.leftOn, lang, 'short') : '',
      since: formatDay(household.since, lang, 'short'),
    })),
  }
}
