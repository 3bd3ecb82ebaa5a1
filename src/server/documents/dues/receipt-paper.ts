import { formatDay } from '#domain/calendar/format-day.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import type { DuesPayment } from '#domain/dues/payment.ts'
import { amountInWords } from '#domain/money/amount-in-words.ts'
import { formatAmount } from '#domain/money/amount.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper } from '../paper/paper.ts'
import { toSign } from './to-sign.ts'

/** A receipt of cash: its number, from which household by its address and account, and the sum in words. No name stands on it. */
export function receiptPaper(
  payment: DuesPayment,
  household: { readonly address: string; readonly village: string; readonly accountNumber: number },
  organisation: Organisation,
  lang: ReportLanguage,
): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const words = amountInWords(payment.amount, lang)
  const facts: readonly (readonly [string, string])[] = [
    [t('dues.payment.paidOn'), formatDay(payment.paidOn, lang, 'long')],
    [t('dues.account'), accountCode(household.accountNumber)],
    [t('household.village'), household.village],
    [t('household.address'), household.address],
    [t('dues.paper.purpose'), t('dues.paper.purpose.text')],
    [t('dues.payment.amount'), formatAmount(payment.amount, lang, { currency: true, tiyn: 'always' })],
    [t('dues.paper.inWords'), `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`],
    ...(payment.reversedOn === null
      ? []
      : [[t('dues.reversed'), formatDay(payment.reversedOn, lang, 'short')] as const]),
  ]
  return {
    lang,
    date: payment.paidOn,
    letterhead: letterheadOf(organisation, lang),
    title: `${t('dues.receipt')} № ${payment.receiptNumber}`,
    blocks: [
      ...facts.map(([label, value]) => ({ kind: 'fact', label, value }) as const),
      toSign(t('dues.paper.taken')),
      toSign(t('dues.paper.given')),
    ],
  }
}
