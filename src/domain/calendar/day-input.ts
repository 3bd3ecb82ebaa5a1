import * as v from 'valibot'
import { isPlainDate, type PlainDate } from './day.ts'

/** Records lie between these days; a year like 0203 or 20223 is a slip of the finger. */
const firstDay: PlainDate = '1991-12-16'
const lastDay: PlainDate = '2099-12-31'

/** A day that exists, 'YYYY-MM-DD'. */
export const day = v.pipe(
  v.string(),
  v.check((text) => isPlainDate(text), 'input.day'),
  v.check((text) => text >= firstDay && text <= lastDay, 'input.dayRange'),
)

/** The first day of a month. */
export const month = v.pipe(
  day,
  v.check((text) => text.endsWith('-01'), 'input.month'),
)

/** A day or null where nobody knows it. */
export const optionalDay = v.optional(v.nullable(day), null)

/** A local time as HH:MM, or null where nobody noted it. */
export const optionalTime = v.optional(
  v.nullable(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'input.time'))),
  null,
)
