/* What the pages of the dues share: villages by name, amounts in words of the person's language, the household of an account. */
import { error } from '@sveltejs/kit'
import { formatMonth } from '#domain/calendar/format-day.ts'
import { lastDayOfMonth, monthOf, addDays, type PlainDate } from '#domain/calendar/day.ts'
import type { Tariff } from '#domain/dues/tariff.ts'
import { formatAmount, type Tiyn } from '#domain/money/amount.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { tariffs } from '#store/tariff.ts'
import { asking } from '../register.server.ts'

/** An amount with its tenge. */
export const tenge = (amount: Tiyn, lang: Language): string => formatAmount(amount, lang, { currency: true })

/** The first day of the month in which a day lies, and of the month before it. */
export const firstOf = (day: PlainDate): PlainDate => `${monthOf(day)}-01`
export const monthBefore = (day: PlainDate): PlainDate => firstOf(addDays(firstOf(day), -1))
export const monthAfter = (day: PlainDate): PlainDate => addDays(lastDayOfMonth(day), 1)

/** Months to choose from: the present one and those before it, two years back. */
export function monthOptions(today: PlainDate, lang: Language) {
  const months = [firstOf(today)]
  while (months.length < 48) months.push(monthBefore(months.at(-1) ?? today))
  return months.map((value) => ({ value, label: formatMonth(value, lang) }))
}

/** A tariff of the organisation; one that is not answers 404. */
export async function tariffFor(locals: App.Locals, id: string): Promise<Tariff> {
  const { read } = await asking(locals)
  const tariff = (await read((db) => tariffs(db))).find((each) => each.id === id)
  if (!tariff) error(404, message(locals.lang, 'site.notFound'))
  return tariff
}

/** By which act or contract a tariff holds: «Решение маслихата № 16-2 от 17 апреля 2023 года». */
export const basisOf = (tariff: Tariff, day: string, lang: Language): string =>
  [
    message(lang, `dues.basis.${tariff.basisKind}`),
    `№ ${tariff.basisNumber},`,
    day,
    textIn(tariff.basisTitle, lang) ?? '',
  ]
    .join(' ')
    .trim()

/** A day of an address, or another one. */
export const dayAsked = (text: string | null, otherwise: PlainDate): PlainDate =>
  /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text ?? '') &&
  !Number.isNaN(Date.parse(text ?? ''))
    ? (text ?? otherwise)
    : otherwise
