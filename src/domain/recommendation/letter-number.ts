/*
 * Outgoing numbers. An organisation counts its letters from one in every year and writes the count by its own pattern:
 * `{n}` the count, `{nnn}` the same with leading zeros, `{yy}` and `{yyyy}` the year of sending. «01-{n}/{yy}» makes
 * 01-24/23. Numbers written before, or by another pattern, are known as they stand and take no part in the count.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { Letter } from './recommendation.ts'

/** What stands where an organisation has not chosen. */
export const plainPattern = '{n}'

type Numbered = Pick<Letter, 'number' | 'sentOn'>

const tokens = /\{(n{1,6}|yy|yyyy)\}/g
const yearOf = (day: PlainDate): string => day.slice(0, 4)

/** Whether a pattern counts once and has no braces but its own. */
export function isNumberPattern(pattern: string): boolean {
  const counts = [...pattern.matchAll(tokens)].filter(([, token = '']) => token.startsWith('n'))
  return counts.length === 1 && !/[{}]/.test(pattern.replace(tokens, ''))
}

/** The number of the n-th letter of the day's year: `writtenNumber('01-{nn}/{yy}', 7, '2023-04-19')` is «01-07/23». */
export function writtenNumber(pattern: string, n: number, day: PlainDate): string {
  return pattern.replace(tokens, (_, token: string) => {
    if (token.startsWith('n')) return String(n).padStart(token.length, '0')
    return token === 'yy' ? yearOf(day).slice(2) : yearOf(day)
  })
}

/** Which letter of its year a number names by the pattern; null where it is written otherwise. */
export function countOfNumber(pattern: string, { number, sentOn }: Numbered): number | null {
  const source = pattern
    .split(/(\{(?:n{1,6}|yy|yyyy)\})/)
    .map((part) => {
      if (/^\{n+\}$/.test(part)) return String.raw`(\d{1,9})`
      if (part === '{yy}') return yearOf(sentOn).slice(2)
      return part === '{yyyy}' ? yearOf(sentOn) : part.replace(/[.*+?^$()|[\]\\/-]/g, String.raw`\$&`)
    })
    .join('')
  const found = new RegExp(`^${source}$`).exec(number.trim())?.[1]
  return found === undefined ? null : Number(found)
}

/** The number to propose for a letter of a day: one above the highest of its year. */
export function nextNumber(pattern: string, known: readonly Numbered[], day: PlainDate): string {
  const highest = countsOfYear(pattern, known, yearOf(day)).at(-1) ?? 0
  return writtenNumber(pattern, highest + 1, day)
}

/** Numbers that a year skips below its highest, as they would be written; a long gap by its first fifty. */
export function skippedNumbers(pattern: string, known: readonly Numbered[], year: string): string[] {
  const counts = countsOfYear(pattern, known, year)
  const taken = new Set(counts)
  const first = counts[0] ?? 1
  const skipped: string[] = []
  // Counting may have begun before the letters were kept here: nothing is said of what lies below the lowest.
  for (let n = first; n < (counts.at(-1) ?? 0) && skipped.length < 50; n++) {
    if (!taken.has(n)) skipped.push(writtenNumber(pattern, n, `${year}-01-01`))
  }
  return skipped
}

/** Whether another letter of the same year has this number; letters without any digit («б/н») are not numbered. */
export function isNumberTaken(known: readonly Numbered[], { number, sentOn }: Numbered): boolean {
  if (!/\d/.test(number)) return false
  return known.some((each) => same(each.number) === same(number) && yearOf(each.sentOn) === yearOf(sentOn))
}

const same = (number: string): string => number.replace(/^№\s*/, '').replace(/\s+/g, '').toLowerCase()

function countsOfYear(pattern: string, known: readonly Numbered[], year: string): number[] {
  return known
    .filter((each) => yearOf(each.sentOn) === year)
    .flatMap((each) => countOfNumber(pattern, each) ?? [])
    .toSorted((a, b) => a - b)
}
