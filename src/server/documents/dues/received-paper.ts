import { formatMonth } from '#domain/calendar/format-day.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { totalReceived, type ReceivedMonth } from '#domain/dues/received.ts'
import { formatAmount, type Tiyn } from '#domain/money/amount.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { Paper } from '../paper/paper.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import { toSign } from './to-sign.ts'

/** What was received against what hauler and landfill ask, over a year; no household stands on it. */
export function receivedPaper(
  months: readonly ReceivedMonth[],
  {
    year,
    date,
    nameOf,
  }: {
    readonly year: string
    readonly date: PlainDate
    readonly nameOf: (placeId: string | null) => string
  },
  organisation: Organisation,
  lang: ReportLanguage,
): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const money = (amount: Tiyn): string => formatAmount(amount, lang, { tiyn: 'always' })
  const total = totalReceived(months)
  const fact = (label: string, amount: Tiyn) => ({ kind: 'fact', label, value: money(amount) }) as const
  return {
    lang,
    date,
    letterhead: letterheadOf(organisation, lang),
    title: message(lang, 'dues.received.title', { year }),
    blocks: [
      {
        kind: 'table',
        columns: [
          { heading: t('dues.month'), share: 16 },
          { heading: t('household.village'), share: 16 },
          { heading: t('dues.charged'), share: 14, align: 'right' },
          { heading: t('dues.received.in'), share: 14, align: 'right' },
          { heading: t('contract.kind.hauler'), share: 13, align: 'right' },
          { heading: t('contract.kind.landfill'), share: 13, align: 'right' },
          { heading: t('dues.received.difference'), share: 14, align: 'right' },
        ],
        rows: [
          ...months.map((each) => [
            formatMonth(each.month, lang),
            nameOf(each.placeId),
            ...[each.charged, each.received, each.hauler, each.landfill, each.difference].map(money),
          ]),
          [
            t('dues.received.total'),
            '',
            ...[total.charged, total.received, total.hauler, total.landfill, total.difference].map(money),
          ],
        ],
      },
      fact(t('dues.entry.cash'), total.cash),
      fact(t('dues.entry.bank'), total.bank),
      fact(t('dues.entry.kaspi'), total.kaspi),
      toSign(t('dues.paper.accountant')),
    ],
  }
}
