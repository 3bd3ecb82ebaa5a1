/*
 * Reads the numbers of a cell or phrase with what the words around them say: a lower bound («не менее 60»,
 * «60 адамнан кем емес»), a range («60–80»), an approximation, a percentage, a unit. Dates, ages, school classes,
 * numbers of documents and ordinals are no quantities.
 */
import { readDays } from '../../calendar/read-days.ts'
import { numeralOf } from './numerals.ts'

export interface Quantity {
  readonly value: number
  /** The upper end of a range, else null. */
  readonly upTo: number | null
  readonly bound: 'exact' | 'atLeast' | 'atMost' | 'about'
  readonly percent: boolean
  /** Up to three words after the number, lower case: «участников встречи». */
  readonly unit: string
  readonly index: number
  readonly end: number
}

const digits =
  '\\d{1,4}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?!\\d)|\\d{1,3}(?:[.,]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?'
const numberPattern = new RegExp(`(?<![\\d.,№])(?:${digits})`, 'gu')
const scales: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:тыс(?:яч\p{L}*|\.)?|мың\p{L}*)(?!\p{L})\.?/iu, 1000],
  [/^\s*(?:млн|миллион\p{L}*)(?!\p{L})\.?/iu, 1_000_000],
]
const notCounted =
  /^\s*(?:[-–]?\s?(?:й|я|е|го|ый|ой|ая|му|ші|шы|інші|ыншы|нші|ншы|сынып\p{L}*|класс\p{L}*|кл\.?)(?!\p{L})|лет(?!\p{L})|жас(?!\p{L})|жастағы|минут|час(?:ов|а)?(?!\p{L})|сағат)/iu
const before: readonly (readonly [RegExp, Quantity['bound']])[] = [
  [
    /(?:не менее|не меньше|не ниже|минимум|кемінде|ең азы?|ең кемі|≥|>=|(?<!\p{L})от)(?: чем)?\s*$/iu,
    'atLeast',
  ],
  [/(?:не более|не больше|не выше|максимум|≤|<=|(?<!\p{L})до)(?: чем)?\s*$/iu, 'atMost'],
  [/(?:около|примерно|порядка|более|больше|свыше|почти|приблизительно|шамамен|~|≈)(?: чем)?\s*$/iu, 'about'],
]
const after: readonly (readonly [RegExp, Quantity['bound']])[] = [
  [
    /^(?:\s?\+|\s+и (?:более|больше|выше)|\S*\s+және одан (?:да )?(?:көп|астам|жоғары)|\S*(?:\s+\p{L}+)?\s+кем емес)/iu,
    'atLeast',
  ],
  [/^\S*(?:\s+\p{L}+)?\s+(?:артық емес|дейін)/iu, 'atMost'],
  [/^\S*(?:\s+\p{L}+)?\s+(?:астам|жуық)/iu, 'about'],
]

/** The quantities of a text in their order: «не менее 60 участников» is one, 60, `atLeast`, «участников». */
export function readQuantities(text: string): Quantity[] {
  const masked = maskDates(text)
  const found: Quantity[] = []
  for (const match of masked.matchAll(numberPattern)) {
    if (found.some((one) => one.end > match.index)) continue
    const quantity = quantityAt(masked, match.index, match[0])
    if (quantity) found.push(quantity)
  }
  return found.length === 0 ? worded(masked) : found
}

function quantityAt(text: string, index: number, written: string): Quantity | null {
  if (/(?:№\s*|\p{Lu}\p{Ll}?|[A-Za-z]-?)$/u.test(text.slice(Math.max(0, index - 3), index))) return null
  let end = index + written.length
  const range = /^\s?[-–—]\s?(\d+)(?![\d.])/u.exec(text.slice(end))
  const rangeTo = /^\s+до\s+(\d+)/u.exec(/от\s*$/iu.test(text.slice(0, index)) ? text.slice(end) : '')
  const last = Number((range ?? rangeTo)?.[1] ?? Number.NaN)
  const isRange = last > numberOf(written)
  if (isRange) end += (range ?? rangeTo)?.[0].length ?? 0
  const scale = scales.find(([pattern]) => pattern.test(text.slice(end)))
  if (scale) end += scale[0].exec(text.slice(end))?.[0].length ?? 0
  const rest = text.slice(end)
  if (notCounted.test(rest)) return null
  const factor = scale?.[1] ?? 1
  return {
    value: numberOf(written) * factor,
    upTo: isRange ? last * factor : null,
    bound: isRange ? 'exact' : boundOf(text.slice(0, index), rest),
    percent: /^\s?(?:%|процент|пайыз)/iu.test(rest),
    unit: unitOf(rest),
    index,
    end,
  }
}

function boundOf(left: string, right: string): Quantity['bound'] {
  const found =
    before.find(([pattern]) => pattern.test(left)) ?? after.find(([pattern]) => pattern.test(right))
  return found?.[1] ?? 'exact'
}

/** «два центра», «екі орталық»: only where a text has no digits at all and begins with a numeral. */
function worded(text: string): Quantity[] {
  const match = /^\s*(\p{L}+)(?!\p{L})/u.exec(text)
  const value = match ? numeralOf(match[1] ?? '') : null
  if (!match || value === null) return []
  const end = match[0].length
  return [{ value, upTo: null, bound: 'exact', percent: false, unit: unitOf(text.slice(end)), index: 0, end }]
}

function unitOf(rest: string): string {
  const words = /^[\s%\-–—.]*((?:\p{L}[\p{L}-]*\.?\s*){1,3})/u.exec(rest)
  return (words?.[1] ?? '').trim().toLowerCase()
}

function numberOf(written: string): number {
  const compact = written.replace(/[\s\u00a0\u202f\u2009]/g, '')
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(compact)
  return Number(isGrouped ? compact.replace(/[.,]/g, '') : compact.replace(',', '.'))
}

const mayHoldDate =
  /\d[./-]\d|янв|фев|март|апр|ма[йя]|ию[нл]|авг|сент|окт|нояб|дек|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан/iu

function maskDates(text: string): string {
  if (!mayHoldDate.test(text)) return maskYears(text)
  let masked = text
  for (const day of readDays(text)) {
    if (day.kind !== 'month') masked = blank(masked, day.index, day.text.length)
  }
  return maskYears(masked)
}

function maskYears(text: string): string {
  return text.replace(/(?:19|20)\d\d(?=\s*(?:г\.|год|жыл|ж\.))/giu, (year) => blank(year, 0, year.length))
}

function blank(text: string, index: number, length: number): string {
  return text.slice(0, index) + '\u0001'.repeat(length) + text.slice(index + length)
}
