/* What somebody takes home who brought an appeal: its number, until when it is answered, and where to ask. No name stands on it. */
import { appealNumber, type Appeal } from '#domain/appeal/appeal.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { printedPhone } from '#domain/contact/phone.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { textIn, type LocalText, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { toSign } from '../dues/to-sign.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper } from '../paper/paper.ts'

export interface CouponOf {
  readonly appeal: Appeal
  readonly village: LocalText
  /** Last day of the term; null where there is none or nobody can count it. */
  readonly due: PlainDate | null
  readonly organisation: Organisation
}

export function couponPaper({ appeal, village, due, organisation }: CouponOf, lang: ReportLanguage): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const where = [
    textIn(organisation.address, lang),
    organisation.phone && printedPhone(organisation.phone),
    organisation.email,
  ].filter(Boolean)
  const received = [formatDay(appeal.receivedOn, lang, 'long'), appeal.receivedAt].filter(Boolean).join(', ')
  const facts: readonly (readonly [string, string])[] = [
    [t('appeal.received'), received],
    [t('appeal.channel'), t(`appeal.channel.${appeal.channel}`)],
    [t('dump.village'), textIn(village, lang) ?? ''],
    [t('appeal.kind'), t(`appeal.kind.${appeal.kind}`)],
    [t('appeal.topic'), t(`appeal.topic.${appeal.topic}`)],
    ...(appeal.kind === 'thanks'
      ? []
      : [
          [t('appeal.coupon.promise'), String(appeal.termDays)] as const,
          ...(due === null ? [] : [[t('appeal.due'), formatDay(due, lang, 'long')] as const]),
        ]),
    ...(where.length > 0 ? [[t('appeal.coupon.ask'), where.join(', ')] as const] : []),
  ]
  return {
    lang,
    date: appeal.receivedOn,
    letterhead: letterheadOf(organisation, lang),
    title: t('appeal.coupon.title'),
    subtitle: `№ ${appealNumber(appeal)}`,
    blocks: [
      ...facts.map(([label, value]) => ({ kind: 'fact', label, value }) as const),
      { kind: 'text', text: t('appeal.coupon.text') },
      toSign(t('appeal.coupon.taken')),
    ],
  }
}
