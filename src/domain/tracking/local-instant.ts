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

const quarterMs = 15 * 60_000
const mostOffsets = 10_000
const offsets = new Map<string, number>()

/** What a zone's clock is ahead of UTC, in milliseconds; zones change on a quarter of an hour at the finest. */
function offsetAt(at: number, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(at / quarterMs)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone)
  const offset = zoned.offsetNanoseconds / 1e6
  if (offsets.size >= mostOffsets) offsets.clear()
  offsets.set(key, offset)
  return offset
}

/** The day of the week (1 Monday … 7 Sunday) and the minute of the day that a zone's clock shows; asked of every fix. */
export function localClock(
  at: number,
  timeZone: string,
): { readonly weekday: number; readonly minute: number } {
  const minutes = Math.floor((at + offsetAt(at, timeZone)) / 60_000)
  const days = Math.floor(minutes / 1440)
  // 1 January 1970 was a Thursday.
  return { weekday: ((((days + 3) % 7) + 7) % 7) + 1, minute: minutes - days * 1440 }
}
