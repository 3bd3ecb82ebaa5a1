import type { PlainDate } from '#domain/calendar/day.ts'

/** The day it is now where the project works; never the server's. */
export const todayIn = (timeZone: string): PlainDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date())
