import type { PlainDate } from '#domain/calendar/day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'

/** Today where the project is. */
export const todayIn = (timeZone: string): PlainDate => dayOfInstant(new Date().toISOString(), timeZone)
