/**
 * Working days of the five-day week by a table of holidays. The table is data of its year: without it nothing is
 * counted, for last year's table would give a wrong deadline that looks right.
 */
import { addDays, daysBetween, weekday, type PlainDate } from './day.ts'
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
  let left = Math.max(0, Math.trunc(n))
  if (left === 0) return { ok: true, day: from }
  const next = addDays(from, 1)
  for (let year = yearOf(next); ; year += 1) {
    const table = years.find((one) => one.year === year)
    if (!table) return { ok: false, missingYear: year }
    const counts = countsOf(table)
    const before = year === yearOf(from) ? countUpTo(counts, from) : 0
    if ((counts.at(-1) ?? 0) - before >= left) {
      const at = counts.indexOf(before + left)
      return { ok: true, day: addDays(`${String(year).padStart(4, '0')}-01-01`, at) }
    }
    left -= (counts.at(-1) ?? 0) - before
  }
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  years: readonly HolidayYear[],
): { ok: true; days: number } | { ok: false; missingYear: number } {
  if (to <= from) return { ok: true, days: 0 }
  const [first, last] = [yearOf(addDays(from, 1)), yearOf(to)]
  let days = 0
  for (let year = first; year <= last; year += 1) {
    const table = years.find((one) => one.year === year)
    if (!table) return { ok: false, missingYear: year }
    const counts = countsOf(table)
    days += year === last ? countUpTo(counts, to) : (counts.at(-1) ?? 0)
    if (year === yearOf(from)) days -= countUpTo(counts, from)
  }
  return { ok: true, days }
}

/** Working days of a year up to and with each of its days, counted once for a table: letters ask for them by thousands. */
const counted = new WeakMap<HolidayYear, Uint16Array>()

function countsOf(table: HolidayYear): Uint16Array {
  const known = counted.get(table)
  if (known) return known
  const first = `${String(table.year).padStart(4, '0')}-01-01`
  const length = daysBetween(first, `${first.slice(0, 4)}-12-31`) + 1
  const counts = new Uint16Array(length)
  let working = 0
  for (let at = 0; at < length; at += 1) {
    if (isWorkingDay(addDays(first, at), [table]) === true) working += 1
    counts[at] = working
  }
  counted.set(table, counts)
  return counts
}

const countUpTo = (counts: Uint16Array, day: PlainDate): number =>
  counts[daysBetween(`${day.slice(0, 4)}-01-01`, day)] ?? 0

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
