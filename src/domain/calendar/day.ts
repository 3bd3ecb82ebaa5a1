/**
 * A calendar day without time or zone, 'YYYY-MM-DD' of the proleptic Gregorian calendar, years 0001–9999.
 * Strings compare and sort as days do. Functions that take a PlainDate expect one that isPlainDate accepts.
 */
export type PlainDate = string

const MS_PER_DAY = 86_400_000

/** Days in a month (1–12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day of these parts (month 1–12), or null when there is no such day: `dayFromParts(2023, 2, 29)` is null. */
export function dayFromParts(year: number, month: number, day: number): PlainDate | null {
  if (![year, month, day].every(Number.isInteger)) return null
  if (year < 1 || year > 9999) return null
  if (day < 1 || day > daysInMonth(year, month)) return null
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

/** Whether a value is a PlainDate that exists: '2023-02-29' and '2023-2-9' are not. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const { year, month, day } = partsOfDay(value)
  return dayFromParts(year, month, day) !== null
}

/** Year, month (1–12) and day of the month. */
export function partsOfDay(day: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

/** The day `days` later (earlier when negative): `addDays('2023-12-31', 1)` is '2024-01-01'. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(epoch(day) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Days from one day to another, negative when `to` is earlier; the same day is 0. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((epoch(to) - epoch(from)) / MS_PER_DAY)
}

/** Order of two days, for sorting: -1, 0 or 1. */
export function compareDays(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The month of a day, 'YYYY-MM'. */
export function monthOf(day: PlainDate): string {
  return day.slice(0, 7)
}

/** The last day of the month a day lies in. */
export function lastDayOfMonth(day: PlainDate): PlainDate {
  const { year, month } = partsOfDay(day)
  return `${monthOf(day)}-${pad(daysInMonth(year, month))}`
}

/** Whether a day lies in a period, both ends included; null leaves that end open. */
export function isWithin(day: PlainDate, from: PlainDate | null, to: PlainDate | null): boolean {
  return (from === null || day >= from) && (to === null || day <= to)
}

/** Day of the week by ISO 8601: 1 Monday … 7 Sunday. */
export function weekday(day: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sunday0 = new Date(epoch(day)).getUTCDay()
  return (sunday0 === 0 ? 7 : sunday0) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Date.parse of a date alone is defined as UTC midnight, so neither clock nor zone takes part. */
function epoch(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
