import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { standing, stateOn } from '#domain/dump/dump-history.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { waitingReports } from '#store/dump-report.ts'
import { asking } from '../register.server.ts'
import { paged } from '../list.server.ts'
import { titleOf, toneOf } from './dumps.server.ts'
import { listedDumps } from './listed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today, day, register, all, dumps, counts, ...rest } = await listedDumps(locals, url)
  const { read } = await asking(locals)
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const lastOn = (dump: (typeof dumps)[number]) => standing(dump.observations).findLast(({ on }) => on <= day)
  const { rows, ...pages } = paged(
    dumps.toSorted((a, b) => ((lastOn(a)?.on ?? '') < (lastOn(b)?.on ?? '') ? 1 : -1)),
    url,
  )
  return {
    ...rest,
    today,
    counts,
    day: formatDay(day, lang, 'long'),
    pages,
    waiting: mayRead(role, 'dumpReport') ? (await read((db) => waitingReports(db, ['dump']))).length : 0,
    isEmpty: all.length === 0,
    hasVillages: register.villages.length > 0,
    mayAdd: isAllowed(role, 'addDump'),
    mayAddPlace: isAllowed(role, 'addPlace'),
    dumps: rows.map((dump) => {
      const last = lastOn(dump)
      return {
        id: dump.id,
        title: titleOf(dump, lang),
        village: villages.get(dump.placeId) ?? '',
        size: dump.sizeClass ? message(lang, `dump.size.${dump.sizeClass}`) : '',
        kinds: dump.wasteKinds.map((kind) => message(lang, `dump.kind.${kind}`)).join(', '),
        state: message(lang, `dump.state.${stateOn(dump, day) ?? 'withdrawn'}`),
        tone: toneOf(dump, day),
        on: last ? formatDay(last.on, lang, 'short') : '',
        isPlaced: dump.lat !== null,
      }
    }),
  }
}
