import { formatDayRange } from '#domain/calendar/format-day.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { cursorText, journalQuery, readCursor, readJournalFilter } from '#domain/event/journal-filter.ts'
import { eventKinds } from '#domain/event/event.ts'
import { maySeeSheets } from '#domain/history/private-fields.ts'
import { textIn, type LocalText } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { JournalRow } from '#store/journal.ts'
import { projectOf } from '../../../project-of.server.ts'
import { journalAnswer, pageRows } from './journal-answer.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const role = account?.role ?? 'monitor'
  const filter = readJournalFilter(url.searchParams)
  const after = readCursor(url.searchParams.get('after'))
  const { rows, totals, recorders } = await journalAnswer(records, {
    filter,
    after,
    withPeople: maySeeSheets(role),
  })
  const written = (text: LocalText | undefined) => textIn(text, lang) ?? ''
  const places = new Map(records.places.map((place) => [place.id, written(place.name)]))
  const activities = new Map(records.activities.map((each) => [each.id, each]))
  const query = journalQuery(filter)
  const page = rows.slice(0, pageRows)
  return {
    filter,
    isFiltered: query.size > 0,
    isAfter: after !== null,
    totals,
    mayAdd: isAllowed(role, 'recordEvent'),
    exportQuery: query.toString(),
    firstQuery: query.toString(),
    nextQuery: rows.length > pageRows ? nextQuery(query, page.at(-1)) : null,
    options: {
      activities: records.activities.map((each) => ({
        value: each.id,
        label: `${each.code} ${written(each.title)}`,
      })),
      kinds: eventKinds.map((kind) => ({ value: kind, label: message(lang, `event.kind.${kind}`) })),
      places: records.places.map((place) => ({ value: place.id, label: written(place.name) })),
      recorders,
    },
    rows: page.map((row) => ({
      ...row,
      title: written(row.title),
      when: formatDayRange(row.startsOn, row.endsOn, lang, 'short'),
      time: row.startsAt,
      place: row.placeId === null ? '' : (places.get(row.placeId) ?? ''),
      activity: activities.get(row.activityId)?.code ?? '',
    })),
  }
}

function nextQuery(query: URLSearchParams, last: JournalRow | undefined): string | null {
  if (!last) return null
  const next = new URLSearchParams(query)
  next.set('after', cursorText({ day: last.startsOn, time: last.startsAt ?? '', id: last.id }))
  return next.toString()
}
