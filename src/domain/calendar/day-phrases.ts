/** Puts pieces of a text together to phrases of days, months and years; the year may still be unknown. */
import type { DayToken } from './day-tokens.ts'

export type DayPhrase = {
  /** Positions in the text. */
  start: number
  end: number
  /** Positions in the tokens, the last one not included. */
  first: number
  next: number
  month: number | null
  /** Days of the month, each a span; none when the phrase is a month or a year. */
  days: readonly { from: number; to: number; start: number; end: number }[]
  year: number | null
  lastYear: number | null
  /** The year stands before the day and governs what follows: «2023 жылғы 19 сәуір, 16 мамыр». */
  leading: boolean
  ablative: boolean
  /** A month alone that needs a neighbour to be a date: «март», «дек.». */
  bare: boolean
}

type Days = { days: DayPhrase['days']; next: number }
type Found = Pick<DayPhrase, 'month' | 'days' | 'next'> & { ablative?: boolean; bare?: boolean }

/** Every phrase of a tokenised text, in order, none overlapping. */
export function dayPhrases(tokens: readonly DayToken[]): DayPhrase[] {
  const phrases: DayPhrase[] = []
  let at = 0
  while (at < tokens.length) {
    const phrase = numericPhrase(tokens, at) ?? wordPhrase(tokens, at) ?? yearPhrase(tokens, at)
    if (phrase && !isAddress(tokens, phrase)) phrases.push(phrase)
    at = phrase?.next ?? at + 1
  }
  return phrases
}

function numericPhrase(tokens: readonly DayToken[], at: number): DayPhrase | null {
  const token = tokens[at]
  if (token?.type === 'numericMonth')
    return phrase(tokens, at, { month: token.month, days: [], next: at + 1 }, token.year)
  if (token?.type !== 'numericDay') return null
  const days = [{ from: token.day, to: token.lastDay, start: token.start, end: token.end }]
  return phrase(tokens, at, { month: token.month, days, next: at + 1 }, token.year)
}

function wordPhrase(tokens: readonly DayToken[], at: number): DayPhrase | null {
  const lead = tokens[at]
  if (lead?.type === 'year') {
    const skip = ['from', 'preposition'].includes(tokens[at + 1]?.type ?? '') ? 2 : 1
    const found =
      daysAndMonth(tokens, at + skip) ?? monthAndDays(tokens, at + skip) ?? monthAlone(tokens, at + skip)
    if (!found || (!lead.kazakh && yearAfter(tokens, found.next))) return null
    return { ...phrase(tokens, at, found, lead.value), leading: true }
  }
  const found = daysAndMonth(tokens, at) ?? monthAndDays(tokens, at) ?? monthAlone(tokens, at)
  if (!found) return null
  const trailing = yearAfter(tokens, found.next)
  return phrase(tokens, at, { ...found, next: trailing?.next ?? found.next }, trailing?.value ?? null)
}

/** «19, 26 апреля», «9-13 октября», «9 по 13 октября», «6-желтоқсан». */
function daysAndMonth(tokens: readonly DayToken[], at: number): Found | null {
  if (tokens[at - 1]?.type === 'dash' && tokens[at - 2]?.type === 'number') return null
  const list = dayList(tokens, at)
  if (!list) return null
  const monthAt = tokens[list.next]?.type === 'dash' ? list.next + 1 : list.next
  const month = tokens[monthAt]
  if (month?.type !== 'month') return null
  return {
    month: month.month,
    days: list.days,
    next: afterMonthNoun(tokens, monthAt + 1),
    ablative: month.ablative,
  }
}

/** Kazakh «қазан айының 9-13», «желтоқсанның 6-сында». */
function monthAndDays(tokens: readonly DayToken[], at: number): Found | null {
  const month = tokens[at]
  if (month?.type !== 'month') return null
  const numbersAt = afterMonthNoun(tokens, at + 1)
  if (!month.genitive && numbersAt === at + 1) return null
  const list = dayList(tokens, numbersAt)
  if (!list || tokens[list.next]?.type === 'month') return null
  const suffix = tokens[list.next]?.type === 'dash' && tokens[list.next + 1]?.type === 'word'
  return { month: month.month, days: list.days, next: list.next + (suffix ? 2 : 0) }
}

function monthAlone(tokens: readonly DayToken[], at: number): Found | null {
  const month = tokens[at]
  if (month?.type !== 'month') return null
  const next = afterMonthNoun(tokens, at + 1)
  return { month: month.month, days: [], next, ablative: month.ablative, bare: next === at + 1 }
}

function dayList(tokens: readonly DayToken[], at: number): Days | null {
  const days: { from: number; to: number; start: number; end: number }[] = []
  let next = at
  for (;;) {
    const first = tokens[next]
    if (first?.type !== 'number' || first.value === 0) return null
    const last = ['dash', 'to'].includes(tokens[next + 1]?.type ?? '') ? tokens[next + 2] : undefined
    const end = last?.type === 'number' ? last : first
    if (first.value <= (days.at(-1)?.to ?? 0)) return null
    days.push({ from: first.value, to: end.value, start: first.start, end: end.end })
    next += end === first ? 1 : 3
    const more = ['comma', 'and'].includes(tokens[next]?.type ?? '') && tokens[next + 1]?.type === 'number'
    if (!more) return { days, next }
    if (end.value > 31) return null
    next += 1
  }
}

function yearPhrase(tokens: readonly DayToken[], at: number): DayPhrase | null {
  const token = tokens[at]
  const found = { month: null, days: [], next: at + 1 }
  if (token?.type === 'years') return { ...phrase(tokens, at, found, token.from), lastYear: token.to }
  if (token?.type !== 'year') return null
  const last = tokens[at + 2]
  if (tokens[at + 1]?.type === 'to' && last?.type === 'year' && last.worded) {
    return { ...phrase(tokens, at, { ...found, next: at + 3 }, token.value), lastYear: last.value }
  }
  return token.worded ? phrase(tokens, at, found, token.value) : null
}

function yearAfter(tokens: readonly DayToken[], at: number): { value: number; next: number } | null {
  const token = tokens[at]
  if (token?.type === 'year') return { value: token.value, next: at + 1 }
  const afterComma = tokens[at + 1]
  if (token?.type !== 'comma' || afterComma?.type !== 'year' || !afterComma.worded || afterComma.kazakh)
    return null
  return { value: afterComma.value, next: at + 2 }
}

function afterMonthNoun(tokens: readonly DayToken[], at: number): number {
  return tokens[at]?.type === 'monthNoun' ? at + 1 : at
}

/** «ул. 1 Мая», «1 мамыр көшесі». */
function isAddress(tokens: readonly DayToken[], found: DayPhrase): boolean {
  return tokens[found.first - 1]?.type === 'address' || tokens[found.next]?.type === 'address'
}

function phrase(tokens: readonly DayToken[], at: number, found: Found, year: number | null): DayPhrase {
  return {
    start: tokens[at]?.start ?? 0,
    end: tokens[found.next - 1]?.end ?? 0,
    first: at,
    next: found.next,
    month: found.month,
    days: found.days,
    year,
    lastYear: year,
    leading: false,
    ablative: found.ablative ?? false,
    bare: (found.bare ?? false) && year === null,
  }
}
