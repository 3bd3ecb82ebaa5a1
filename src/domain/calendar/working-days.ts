/**
 * Working days of the five-day week by a table of holidays. The table is data of its year: without it nothing is
 * counted, for last year's table would give a wrong deadline that looks right.
 */
import { addDays, weekday, type PlainDate } from './day.ts'
import type { Lang } from '../text/lang.ts'

/**
 * `holiday` a state or national holiday; `transferred` a day off in place of a holiday on a weekend or by decree;
 * `workingDay` a weekend day on which people work, by decree.
 */
export type SpecialDay = {
  day: PlainDate
  kind: 'holiday' | 'transferred' | 'workingDay'
  name: Record<Lang, string>
  source: string
}

/** The special days of one year; a year without any special day must still have its (empty) table. */
export type HolidayYear = { year: number; days: readonly SpecialDay[] }

export type WorkingDaysResult = { ok: true; day: PlainDate } | { ok: false; missingYear: number }

/**
 * The n-th working day after `from`; the day itself does not count (АППК, art. 76: terms run from the day after).
 * `addWorkingDays('2023-04-19', 15, kz)` is 2023-05-15. For n = 0 the day itself, a working day or not.
 */
export function addWorkingDays(from: PlainDate, n: number, years: readonly HolidayYear[]): WorkingDaysResult {
  let day = from
  let left = Math.max(0, Math.trunc(n))
  while (left > 0) {
    day = addDays(day, 1)
    const working = isWorkingDay(day, years)
    if (working === null) return { ok: false, missingYear: yearOf(day) }
    if (working) left -= 1
  }
  return { ok: true, day }
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  years: readonly HolidayYear[],
): { ok: true; days: number } | { ok: false; missingYear: number } {
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const working = isWorkingDay(day, years)
    if (working === null) return { ok: false, missingYear: yearOf(day) }
    if (working) days += 1
  }
  return { ok: true, days }
}

/** Whether people work on a day, or null when the table of its year is missing. */
export function isWorkingDay(day: PlainDate, years: readonly HolidayYear[]): boolean | null {
  const table = years.find((one) => one.year === yearOf(day))
  if (!table) return null
  const special = table.days.find((one) => one.day === day)
  if (special) return special.kind === 'workingDay'
  return weekday(day) <= 5
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4))
}
