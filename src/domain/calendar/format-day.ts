/**
 * Days as official papers of Kazakhstan write them. Written out here and not by Intl: its short Kazakh date has
 * a two-digit year and its long Russian one ends in «г.».
 */
import type { Lang } from '../text/lang.ts'
import { compareDays, partsOfDay, type PlainDate } from './day.ts'
import { monthName, type MonthNameForm } from './month-names.ts'

export type { Lang }

/**
 * `long` «6 декабря 2023 года», «2023 жылғы 6 желтоқсан», «6 December 2023»; `short` 06.12.2023 in all languages;
 * `on` the answer to "when": kk «2023 жылғы 6 желтоқсанда», ru as long, en «on 6 December 2023»;
 * `attributive` before a number of an act: kk «2023 жылғы 6 желтоқсандағы», ru «от 6 декабря 2023 года», en «of …».
 */
export type DayStyle = 'long' | 'short' | 'on' | 'attributive'

/** One day in a language and style. */
export function formatDay(day: PlainDate, lang: Lang, style: DayStyle = 'long'): string {
  if (style === 'short') return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
  const text = withYear([dayAndMonth(day, lang, style)], day, lang)
  if (style === 'attributive' && lang !== 'kk') return `${lang === 'ru' ? 'от' : 'of'} ${text}`
  if (style === 'on' && lang === 'en') return `on ${text}`
  return text
}

/**
 * A period, both ends included: «15–16 мая 2023 года», «28 сентября – 2 октября 2023 года»,
 * «2023 жылғы 15–16 мамыр»; one day when both ends are equal. Short: «15.05.2023–16.05.2023».
 */
export function formatDayRange(
  from: PlainDate,
  to: PlainDate,
  lang: Lang,
  style: 'long' | 'short' = 'long',
): string {
  if (from === to) return formatDay(from, lang, style)
  if (style === 'short') return `${formatDay(from, lang, style)}–${formatDay(to, lang, style)}`
  const [first, last] = [partsOfDay(from), partsOfDay(to)]
  if (first.year !== last.year) return `${formatDay(from, lang)} – ${formatDay(to, lang)}`
  if (first.month === last.month) return withYear([`${first.day}–${dayAndMonth(to, lang, 'long')}`], to, lang)
  return withYear([`${dayAndMonth(from, lang, 'long')} – ${dayAndMonth(to, lang, 'long')}`], to, lang)
}

/**
 * Days in order, each once, the month and the year named once a group: «19, 26 апреля, 16 мая 2023 года»,
 * «2023 жылғы 19, 26 сәуір, 16 мамыр». Neighbouring days are not drawn into a period: two events stay two.
 */
export function formatDays(days: readonly PlainDate[], lang: Lang, style: 'long' | 'short' = 'long'): string {
  const ordered = [...new Set(days)].sort(compareDays)
  if (style === 'short') return ordered.map((day) => formatDay(day, lang, style)).join(', ')
  return groups(ordered, (day) => day.slice(0, 4))
    .map((ofYear) => {
      const months = groups(ofYear, (day) => day.slice(0, 7)).map((ofMonth) => daysOfMonth(ofMonth, lang))
      return withYear(months, ofYear[0] ?? '', lang)
    })
    .join(', ')
}

/** A month and its year: «декабрь 2023 года», «2023 жылғы желтоқсан», «December 2023». Takes 'YYYY-MM' or a day. */
export function formatMonth(month: string, lang: Lang): string {
  const form: MonthNameForm = lang === 'ru' ? 'ruNominative' : lang === 'kk' ? 'kkNominative' : 'en'
  return withYear([monthName(Number(month.slice(5, 7)), form)], month, lang)
}

function daysOfMonth(days: readonly PlainDate[], lang: Lang): string {
  const numbers = days.map((day) => String(partsOfDay(day).day))
  return `${numbers.join(', ')} ${monthName(partsOfDay(days[0] ?? '').month, nameForm(lang, 'long'))}`
}

function dayAndMonth(day: PlainDate, lang: Lang, style: DayStyle): string {
  const parts = partsOfDay(day)
  return `${parts.day} ${monthName(parts.month, nameForm(lang, style))}`
}

function nameForm(lang: Lang, style: DayStyle): MonthNameForm {
  if (lang === 'ru') return 'ruGenitive'
  if (lang === 'en') return 'en'
  if (style === 'on') return 'kkLocative'
  return style === 'attributive' ? 'kkAttributive' : 'kkNominative'
}

function withYear(parts: readonly string[], day: string, lang: Lang): string {
  const year = Number(day.slice(0, 4))
  const text = parts.join(', ')
  if (lang === 'kk') return `${year} жылғы ${text}`
  return lang === 'ru' ? `${text} ${year} года` : `${text} ${year}`
}

function groups(days: readonly PlainDate[], key: (day: PlainDate) => string): PlainDate[][] {
  return [...Map.groupBy(days, key).values()]
}
