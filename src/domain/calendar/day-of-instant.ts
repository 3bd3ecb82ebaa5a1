import type { PlainDate } from './day.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day that an instant (ISO in UTC) is in a zone: 2023-04-14T20:30:00Z is already 2023-04-15 in Asia/Qyzylorda. */
export function dayOfInstant(instant: string, timeZone: string): PlainDate {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  return format.format(new Date(instant))
}
