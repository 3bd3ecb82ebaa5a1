import { isPlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatAmount, type Tiyn } from '#domain/money/amount.ts'
import type { Sums } from '#domain/money/balance.ts'
import type { MoneyWarning } from '#domain/money/money-warnings.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'

/** «5 420 000 ₸», with tiyn where there are some. */
export const tenge = (amount: Tiyn, lang: Language): string => formatAmount(amount, lang, { currency: true })

/** Sums as a page shows them. */
export const printedSums = ({ planned, signed, spent, left, share }: Sums, lang: Language) => ({
  planned: formatAmount(planned, lang),
  /** Null where no amendment has changed it. */
  signed: signed === planned ? null : formatAmount(signed, lang),
  spent: formatAmount(spent, lang),
  left: formatAmount(left, lang),
  isOver: left < 0n,
  share: share ?? 0,
  percent: share === null ? '—' : `${Math.floor(share * 100)}\u00a0%`,
})

/** A warning in words. */
export function warningText({ kind, figures }: MoneyWarning, lang: Language): string {
  const params = Object.entries(figures).map(([name, value]) => [name, printed(value, lang)])
  return message(lang, `money.warn.${kind}`, Object.fromEntries(params))
}

function printed(value: MoneyWarning['figures'][string], lang: Language): string | number {
  if (typeof value === 'bigint') return formatAmount(value, lang)
  return isPlainDate(value) ? formatDay(value, lang, 'short') : value
}
