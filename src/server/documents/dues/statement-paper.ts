import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import type { DuesEntry, Statement } from '#domain/dues/balance.ts'
import { formatAmount, type Tiyn } from '#domain/money/amount.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Language, ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import { toSign } from './to-sign.ts'

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
): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const money = (amount: Tiyn): string => formatAmount(amount, lang, { tiyn: 'always' })
  const day = (text: PlainDate): string => formatDay(text, lang, 'short')
  return {
    lang,
    date: period.to,
    letterhead: letterheadOf(organisation, lang),
    title: t('dues.statement'),
    blocks: [
      fact(t('dues.account'), accountCode(household.accountNumber)),
      fact(t('household.village'), household.village),
      fact(t('household.address'), household.address),
      fact(t('dues.period'), `${day(period.from)} – ${day(period.to)}`),
      fact(t('dues.opening'), money(statement.opening)),
      {
        kind: 'table',
        columns: [
          { heading: t('dues.day'), share: 16 },
          { heading: t('dues.entry'), share: 34 },
          { heading: t('dues.charged'), share: 16, align: 'right' },
          { heading: t('dues.paid'), share: 16, align: 'right' },
          { heading: t('dues.balance'), share: 18, align: 'right' },
        ],
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
      },
      fact(t('dues.charged'), money(statement.charged)),
      fact(t('dues.paid'), money(statement.paid)),
      fact(t('dues.balance'), money(statement.closing)),
      toSign(t('dues.paper.accountant')),
    ],
  }
}

const fact = (label: string, value: string): PaperBlock => ({ kind: 'fact', label, value })
