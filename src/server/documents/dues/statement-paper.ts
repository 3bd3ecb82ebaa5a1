import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import type { DuesEntry, Statement } from '#domain/dues/balance.ts'
import { formatAmount, type Tiyn } from '#domain/money/amount.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Language, ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { DuesPaper } from './dues-paper.ts'
import { headOf } from './receipt-paper.ts'

/** What an entry of a statement is called: the month of a charge, the way of a payment. */
export const entryName = ({ kind, forMonth }: Pick<DuesEntry, 'kind' | 'forMonth'>, lang: Language): string =>
  [message(lang, `dues.entry.${kind}`), forMonth && formatMonth(forMonth, lang)].filter(Boolean).join(': ')

/** A statement of a household's account over a period, with the balance after every entry. */
export function statementPaper(
  statement: Statement,
  period: { readonly from: PlainDate; readonly to: PlainDate },
  household: { readonly address: string; readonly village: string; readonly accountNumber: number },
  organisation: Organisation,
  lang: ReportLanguage,
): DuesPaper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const money = (amount: Tiyn): string => formatAmount(amount, lang, { tiyn: 'always' })
  const day = (text: PlainDate): string => formatDay(text, lang, 'short')
  return {
    lang,
    date: period.to,
    ...headOf(organisation, lang),
    title: t('dues.statement'),
    facts: [
      [t('dues.account'), accountCode(household.accountNumber)],
      [t('household.village'), household.village],
      [t('household.address'), household.address],
      [t('dues.period'), `${day(period.from)} – ${day(period.to)}`],
      [t('dues.opening'), money(statement.opening)],
    ],
    table: {
      head: [t('dues.day'), t('dues.entry'), t('dues.charged'), t('dues.paid'), t('dues.balance')],
      rows: statement.lines.map((line) => {
        const isCharge = line.kind === 'charge' || line.kind === 'adjustment'
        return [
          day(line.day),
          entryName(line, lang),
          isCharge ? money(line.amount) : '',
          isCharge ? '' : money(-line.amount),
          money(line.balance),
        ]
      }),
      shares: [14, 38, 16, 16, 16],
    },
    closing: [
      [t('dues.charged'), money(statement.charged)],
      [t('dues.paid'), money(statement.paid)],
      [t('dues.balance'), money(statement.closing)],
    ],
    signatures: [t('dues.paper.accountant')],
  }
}
