import { openSightings, stateOn } from '#domain/dump/dump-history.ts'
import { mapPicture } from '#domain/place/map-picture.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { mapTiles } from '#server/map-tiles.ts'
import { titleOf, toneOf } from '../dumps.server.ts'
import { listedDumps } from '../listed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { day, today, dumps, register, counts, filter, options, query, isFiltered } = await listedDumps(
    locals,
    url,
  )
  const placed = dumps.flatMap((dump) => {
    const { id, lat, lon } = dump
    if (lat === null || lon === null) return []
    const state = stateOn(dump, day)
    const isOpen = state !== null && openSightings.includes(state)
    const label = `${titleOf(dump, lang)} · ${message(lang, `dump.state.${state ?? 'withdrawn'}`)}`
    return [{ kind: 'dump' as const, id, lat, lon, label, tone: toneOf(dump, day), isOpen }]
  })
  // A village far off would make specks of the dumps; those with dumps say where one is.
  const near = new Set(dumps.filter(({ lat }) => lat !== null).map(({ placeId }) => placeId))
  const villages = register.villages
    .filter(({ id }) => near.has(id))
    .flatMap(({ id, name, lat, lon }) =>
      lat === null || lon === null
        ? []
        : [
            {
              kind: 'village' as const,
              id,
              lat,
              lon,
              label: textIn(name, lang) ?? '',
              tone: '' as const,
              isOpen: false,
            },
          ],
    )
  return {
    filter,
    options,
    query,
    isFiltered,
    today,
    counts,
    day: formatDay(day, lang, 'long'),
    picture: mapPicture([...villages, ...placed], 800, 560),
    unplaced: dumps
      .filter(({ lat }) => lat === null)
      .map((dump) => ({ id: dump.id, title: titleOf(dump, lang) })),
    tiles: mapTiles(),
  }
}
