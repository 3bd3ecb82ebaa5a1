/* The dumps that an address asks for, on a day: for the list, the map and the file alike. */
import { dumpQuery, dumpStates, isOfState, readDumpFilter } from '#domain/dump/dump-filter.ts'
import { countsOn } from '#domain/dump/dump-history.ts'
import { wasteKinds } from '#domain/dump/dump.ts'
import { message } from '#i18n/message.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { says } from '../list.server.ts'
import { dumpsFor } from './dumps.server.ts'

export async function listedDumps(locals: App.Locals, url: URL) {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const register = await registerOf(locals)
  const filter = readDumpFilter(url.searchParams)
  const day = filter.on ?? today
  const all = await dumpsFor(locals)
  const among = all.filter(
    (dump) =>
      (filter.placeId === null || dump.placeId === filter.placeId) &&
      (filter.kind === null || dump.wasteKinds.includes(filter.kind)) &&
      says(filter.question, [dump.title, ...dump.observations.map(({ note }) => note)]),
  )
  const isAskedFor = { ...filter, on: filter.on === today ? null : filter.on }
  return {
    role,
    today,
    day,
    register,
    filter,
    all,
    counts: countsOn(among, day),
    dumps: among.filter((dump) => isOfState(dump, filter.state, day)),
    query: dumpQuery(isAskedFor).toString(),
    isFiltered: dumpQuery(isAskedFor).size > 0,
    options: {
      villages: villageOptions(register, lang),
      states: dumpStates.map((value) => ({ value, label: message(lang, `dump.state.${value}`) })),
      kinds: wasteKinds.map((value) => ({ value, label: message(lang, `dump.kind.${value}`) })),
    },
  }
}
