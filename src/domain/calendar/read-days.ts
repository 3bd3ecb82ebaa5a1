/**
 * Finds every date in a Russian or Kazakh text as people write it: «16мая 2023 года», «22 -24 ноября», «06.12.2023»,
 * «с 9 по 13 октября», «19, 26 апреля», «апрель-ноябрь 2023», «2023 жылғы 6 желтоқсан», «сәуір–қараша 2023».
 * Phones, amounts, addresses («ул. 1 Мая») and numbers of acts are not dates. What cannot exist (31.02.2023,
 * a period that ends before it starts) is said to be impossible, never corrected.
 */
import { dayFromParts, daysInMonth, lastDayOfMonth, type PlainDate } from './day.ts'
import { dayPhrases, type DayPhrase } from './day-phrases.ts'
import { dayTokens, type DayToken } from './day-tokens.ts'

/**
 * `from` and `to` are both included. `year` tells where the year comes from: written beside the date, taken from
 * another date of the same sentence, or from the context. `noYear`: a date whose year nothing tells.
 */
export type DayReading = { text: string; index: number } & (
  | {
      kind: 'day' | 'range' | 'month' | 'monthRange' | 'year'
      from: PlainDate
      to: PlainDate
      year: 'written' | 'list' | 'context'
    }
  | { kind: 'noYear' | 'impossible'; from: null; to: null; year: null }
)

type YearSource = 'written' | 'list' | 'context'
type Known = { year: number; source: YearSource } | null
type Span = { start: number; end: number }

/**
 * The dates of a text in the order they stand. A missing year comes from the next date of the sentence that has one
 * («19 апреля, 16 мая 2023 года»), or the one before it, or `context.year`.
 */
export function readDays(text: string, context: { year?: number } = {}): DayReading[] {
  const tokens = dayTokens(text)
  const phrases = dayPhrases(tokens)
  const readings: DayReading[] = []
  for (let i = 0; i < phrases.length; i++) {
    const one = phrases[i]
    const two = phrases[i + 1]
    if (!one) continue
    if (two && formPeriod(tokens, one, two)) {
      readings.push(
        period(text, one, two, known(tokens, phrases, i, context), known(tokens, phrases, i + 1, context)),
      )
      i++
    } else if (!one.bare || isBareMonthADate(tokens, phrases, i)) {
      readings.push(...single(text, one, known(tokens, phrases, i, context)))
    }
  }
  return readings
}

function single(text: string, one: DayPhrase, year: Known): DayReading[] {
  if (one.month === null) return [yearReading(text, one)]
  if (one.days.length === 0) return [monthReading(text, one, one.month, year)]
  const { month, days } = one
  return days.map((day, i) => {
    const span = {
      start: i === 0 ? one.start : day.start,
      end: i === days.length - 1 ? one.end : day.end,
    }
    return dayReading(text, span, month, day, year)
  })
}

function dayReading(
  text: string,
  span: Span,
  month: number,
  day: { from: number; to: number },
  year: Known,
): DayReading {
  // Without a year 29 February may exist, so a leap year stands in for the test.
  const known = year?.year ?? 2000
  const from = dayFromParts(known, month, day.from)
  const to = dayFromParts(known, month, day.to)
  if (!from || !to || to < from) return nothing(text, span, 'impossible')
  if (!year) return nothing(text, span, 'noYear')
  return { kind: day.from === day.to ? 'day' : 'range', from, to, year: year.source, ...place(text, span) }
}

function monthReading(text: string, span: Span, month: number, year: Known): DayReading {
  if (daysInMonth(2000, month) === 0) return nothing(text, span, 'impossible')
  const from = year ? dayFromParts(year.year, month, 1) : null
  if (!year || !from) return nothing(text, span, 'noYear')
  return { kind: 'month', from, to: lastDayOfMonth(from), year: year.source, ...place(text, span) }
}

function yearReading(text: string, one: DayPhrase): DayReading {
  const from = dayFromParts(one.year ?? 0, 1, 1)
  const to = dayFromParts(one.lastYear ?? 0, 12, 31)
  if (!from || !to || to < from) return nothing(text, one, 'impossible')
  return { kind: 'year', from, to, year: 'written', ...place(text, one) }
}

/** «28 сентября – 2 октября 2023 года», «сәуір–қараша 2023»; over New Year the first year is the one before. */
function period(text: string, one: DayPhrase, two: DayPhrase, first: Known, last: Known): DayReading {
  const span = { start: one.start, end: two.end }
  const overNewYear = before(two, one)
  const start =
    overNewYear && one.year === null && last?.source !== 'context' && last ? shifted(last, -1) : first
  const end = overNewYear && two.year === null && start && last?.year === start.year ? shifted(last, 1) : last
  const [a, b] = [edge(one, start), edge(two, end)]
  if (a === null || b === null) return nothing(text, span, 'impossible')
  if (!start || !end) return nothing(text, span, 'noYear')
  const to = two.days.length === 0 ? lastDayOfMonth(b) : b
  if (to < a) return nothing(text, span, 'impossible')
  const kind = one.days.length > 0 ? 'range' : 'monthRange'
  return { kind, from: a, to, year: weaker(start.source, end.source), ...place(text, span) }
}

function edge(phrase: DayPhrase, year: Known): PlainDate | null {
  return dayFromParts(year?.year ?? 2000, phrase.month ?? 0, phrase.days[0]?.from ?? 1)
}

function before(a: DayPhrase, b: DayPhrase): boolean {
  const [monthA, monthB] = [a.month ?? 0, b.month ?? 0]
  return monthA < monthB || (monthA === monthB && (a.days[0]?.from ?? 0) < (b.days[0]?.from ?? 0))
}

function shifted(known: { year: number; source: YearSource }, by: number): Known {
  return { ...known, year: known.year + by }
}

function weaker(a: YearSource, b: YearSource): YearSource {
  if (a === 'context' || b === 'context') return 'context'
  return a === 'list' || b === 'list' ? 'list' : 'written'
}

/** Two phrases that are the ends of one period: a dash or «по» between them, or the Kazakh «…нан …ға дейін». */
function formPeriod(tokens: readonly DayToken[], one: DayPhrase, two: DayPhrase): boolean {
  if (one.month === null || two.month === null || one.days.length !== two.days.length) return false
  if (one.days.length > 1 || !isOneDay(one) || !isOneDay(two)) return false
  const between = tokens.slice(one.next, two.first).map((token) => token.type)
  if (['dash', 'to'].includes(between.join(' '))) return true
  const after = tokens[two.next]?.type
  if (between.length === 0) return one.ablative && after === 'until'
  return between.join(' ') === 'and' && after === 'between'
}

function isOneDay(phrase: DayPhrase): boolean {
  return phrase.days.every((day) => day.from === day.to)
}

/** A month without day and year is a date after «в», «с», «по», beside a dated month, or as the whole text. */
function isBareMonthADate(tokens: readonly DayToken[], phrases: readonly DayPhrase[], i: number): boolean {
  const one = phrases[i]
  if (!one) return false
  const isAbbreviated = tokens.slice(one.first, one.next).some((t) => t.type === 'month' && t.abbreviated)
  if (isAbbreviated) return false
  if (['from', 'to', 'preposition'].includes(tokens[one.first - 1]?.type ?? '')) return true
  if (one.first === 0 && one.next === tokens.length) return true
  return isListed(tokens, one, phrases[i + 1]) || isListed(tokens, phrases[i - 1], one)
}

function isListed(tokens: readonly DayToken[], one?: DayPhrase, two?: DayPhrase): boolean {
  if (!one || !two || one.days.length + two.days.length > 0 || two.first !== one.next + 1) return false
  return ['comma', 'and'].includes(tokens[one.next]?.type ?? '') && (one.year ?? two.year) !== null
}

function known(
  tokens: readonly DayToken[],
  phrases: readonly DayPhrase[],
  i: number,
  context: { year?: number },
): Known {
  const own = phrases[i]?.year
  if (own !== null && own !== undefined) return { year: own, source: 'written' }
  const earlier = neighbour(tokens, phrases, i, -1)
  const inherited = earlier?.leading ? earlier : (neighbour(tokens, phrases, i, 1) ?? earlier)
  if (inherited?.year) return { year: inherited.year, source: 'list' }
  return context.year === undefined ? null : { year: context.year, source: 'context' }
}

/** No list of dates in a report is longer; the bound keeps a hostile text from taking quadratic time. */
const farthest = 60

/** The nearest dated day or month of the same sentence; a year alone governs nothing. */
function neighbour(
  tokens: readonly DayToken[],
  phrases: readonly DayPhrase[],
  i: number,
  step: 1 | -1,
): DayPhrase | null {
  for (let j = i + step; Math.abs(j - i) <= farthest && j >= 0 && j < phrases.length; j += step) {
    const [one, two] = step === 1 ? [phrases[j - 1], phrases[j]] : [phrases[j], phrases[j + 1]]
    if (!one || !two || tokens.slice(one.next, two.first).some((token) => token.type === 'stop')) return null
    const candidate = phrases[j]
    if (candidate && candidate.month !== null && candidate.year !== null) return candidate
  }
  return null
}

function nothing(text: string, span: Span, kind: 'noYear' | 'impossible'): DayReading {
  return { kind, from: null, to: null, year: null, ...place(text, span) }
}

function place(text: string, span: Span): { text: string; index: number } {
  return { text: text.slice(span.start, span.end), index: span.start }
}
