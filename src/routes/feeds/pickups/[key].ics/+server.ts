import { createHash } from 'node:crypto'
import { error } from '@sveltejs/kit'
import { addDays } from '#domain/calendar/day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { horizonDays } from '#domain/schedule/occurrences.ts'
import { concerns } from '#domain/schedule/schedule.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { pickupCalendar } from '#documents/calendar/pickup-calendar.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { rateLimit } from '#server/api/rate-limit.ts'
import { holidays } from '#store/holiday.ts'
import { groups, streets } from '#store/household-lists.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { places } from '#store/place.ts'
import { feedForKey, pickupFeeds, pickupsBetween } from '#store/schedule.ts'
import type { RequestHandler } from './$types'

/** Days back for which a calendar keeps what was, cancelled rounds too. */
const pastDays = 60
const keyShape = /^[A-Za-z0-9_-]{43}$/
/** A village behind one address reads its calendars at once; whoever tries keys is told to wait. */
const readers = rateLimit({ capacity: 120, perSecond: 2 })
const strangers = rateLimit({ capacity: 20, perSecond: 0.2 })

/** The calendar that a key opens: `?lang=ru` or `kk`. A wrong key answers as an address that is not there. */
export const GET: RequestHandler = async ({ params, url, request, getClientAddress, locals }) => {
  const address = getClientAddress()
  const wait = readers.spend(address, Date.now())
  if (wait > 0) return tooMany(wait)
  const { database } = await application()
  const feed = keyShape.test(params.key) ? await feedForKey(database.kysely, params.key) : null
  if (!feed) {
    const pause = strangers.spend(address, Date.now())
    if (pause > 0) return tooMany(pause)
    error(404, message(locals.lang, 'site.notFound'))
  }
  const lang: ReportLanguage = url.searchParams.get('lang') === 'kk' ? 'kk' : 'ru'
  const text = await calendarText(feed, lang, url)
  if (text === null) error(404, message(locals.lang, 'site.notFound'))
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = { etag: tag, 'cache-control': 'public, max-age=3600' }
  if (
    request.headers
      .get('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(tag)
  )
    return new Response(null, { status: 304, headers })
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="pickups.ics"',
    },
  })
}

const tooMany = (seconds: number): Response =>
  new Response(null, { status: 429, headers: { 'retry-after': String(seconds) } })

async function calendarText(
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  lang: ReportLanguage,
  url: URL,
): Promise<string | null> {
  const { database } = await application()
  const today = dayOfInstant(new Date().toISOString(), villageTimeZone)
  return database.read(organisationId, async (db) => {
    const served = (await pickupFeeds(db)).find((feed) => feed.id === id)
    const own = await recordById(db, organisationTable, organisationId)
    if (!served || !own) return null
    const named = [...(await places(db)), ...(await groups(db)), ...(await streets(db))]
    const nameOf = (of: string | null): string | null =>
      of === null ? null : textIn(named.find((each) => each.id === of)?.name, lang)
    const rounds = await pickupsBetween(db, addDays(today, -pastDays), addDays(today, horizonDays))
    return pickupCalendar({
      lang,
      name: [served.placeId, served.groupId, served.streetId].map(nameOf).filter(Boolean).join(', '),
      owner: own.code,
      url: `${url.origin}${url.pathname}?lang=${lang}`,
      pickups: rounds.filter((round) => concerns(round, served)),
      holidays: await holidays(db),
    })
  })
}
