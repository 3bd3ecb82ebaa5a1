/*
 * The calendar of pick-ups that residents subscribe to (RFC 5545 and 5546): one event a round and no recurrence rule,
 * for moved instances of one are read differently everywhere. A moved round keeps its UID and has a higher SEQUENCE; one
 * that falls out stays as cancelled.
 */
import { addDays, weekday, type PlainDate } from '#domain/calendar/day.ts'
import type { Holiday } from '#domain/calendar/holiday.ts'
import type { Pickup } from '#domain/schedule/schedule.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { icalDay, icalFile, icalInstant, icalText } from './ical-lines.ts'

export interface PickupCalendar {
  readonly lang: ReportLanguage
  /** Whom it concerns: «село Сабалак, группа „Абая“». */
  readonly name: string
  /** Code of the organisation: what makes its UIDs its own, whatever name the site is asked by. */
  readonly owner: string
  /** Where the calendar itself is. */
  readonly url: string
  readonly pickups: readonly Pickup[]
  readonly holidays: readonly Holiday[]
}

/** The calendar as a text of iCalendar; equal input gives an equal text. */
export function pickupCalendar(calendar: PickupCalendar): string {
  const { lang, name, url, pickups } = calendar
  const title = icalText(`${message(lang, 'schedule.feed.name')}: ${name}`)
  return icalFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Esep//Pick-ups//RU',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    `SOURCE;VALUE=URI:${url}`,
    `URL:${url}`,
    ...pickups.flatMap((pickup) => eventLines(pickup, calendar)),
    'END:VCALENDAR',
  ])
}

function eventLines(pickup: Pickup, { lang, name, owner, holidays }: PickupCalendar): string[] {
  const uid = pickup.ruleId
    ? `pickup-${pickup.ruleId}-${icalDay(pickup.plannedOn)}`
    : `pickup-extra-${pickup.id}`
  const why = whyNotAsPlanned(pickup, holidays, lang)
  const hours = hoursOf(pickup)
  const summary = [message(lang, 'schedule.feed.round', { served: name }), hours, why && `(${why})`]
  const stamp = icalInstant(pickup.changedAt)
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@${owner}.esep`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${pickup.sequence}`,
    `DTSTART;VALUE=DATE:${icalDay(pickup.actualOn)}`,
    `DTEND;VALUE=DATE:${icalDay(addDays(pickup.actualOn, 1))}`,
    `SUMMARY:${icalText(summary.filter(Boolean).join(' '))}`,
    `STATUS:${pickup.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** «08:00–12:00», one of the two, or nothing where no hours are known. */
export const hoursOf = ({ fromTime, toTime }: Pick<Pickup, 'fromTime' | 'toTime'>): string =>
  [fromTime, toTime].filter((time) => time !== null).join('–')

/** «перенос с вт 21.03, Наурыз»; nothing where a round stands as planned. */
export function whyNotAsPlanned(
  pickup: Pick<Pickup, 'plannedOn' | 'actualOn' | 'isCancelled' | 'cause' | 'reason' | 'ruleId'>,
  holidays: readonly Holiday[],
  lang: ReportLanguage | 'en',
): string {
  const holiday = holidays.find(({ day }) => day === pickup.plannedOn)
  const said = pickup.cause === 'holiday' ? textIn(holiday?.name, lang) : pickup.reason
  const parts = [
    pickup.isCancelled ? message(lang, 'schedule.why.cancelled') : '',
    !pickup.isCancelled && pickup.actualOn !== pickup.plannedOn
      ? message(lang, 'schedule.why.moved', { day: shortDay(pickup.plannedOn, lang) })
      : '',
    pickup.ruleId === null ? message(lang, 'schedule.why.extra') : '',
    pickup.cause === 'holiday' && !said ? message(lang, 'schedule.why.holiday') : (said ?? ''),
  ]
  return parts.filter(Boolean).join(', ')
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** «вт 21.03» */
export const shortDay = (day: PlainDate, lang: ReportLanguage | 'en'): string =>
  `${message(lang, `calendar.${weekdays[weekday(day) - 1] ?? 'mon'}`)} ${day.slice(8)}.${day.slice(5, 7)}`
