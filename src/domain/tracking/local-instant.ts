import { Temporal } from 'temporal-polyfill'
import { addDays, type PlainDate } from '../calendar/day.ts'

/** The instant, in milliseconds since 1970, at which a clock of the zone shows a day and an hour; '24:00' ends the day. */
export function localInstant(day: PlainDate, time: string, timeZone: string): number {
  const isEnd = time === '24:00'
  const local = `${isEnd ? addDays(day, 1) : day}T${isEnd ? '00:00' : time}`
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds
}

/** The local hour of an instant as HH:MM. */
export function localTime(at: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}
