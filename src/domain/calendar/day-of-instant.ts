import type { PlainDate } from './day.ts'

/** The day that an instant (ISO in UTC) is in a time zone: 20:00Z of 30 November is 1 December in Qyzylorda. */
export function dayOfInstant(instant: string, timeZone: string): PlainDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return parts.format(new Date(instant))
}
