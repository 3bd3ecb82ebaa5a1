/* The month of pick-ups for a notice board: large, in one language a page. */
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import { weekday, type PlainDate } from '#domain/calendar/day.ts'
import type { Holiday } from '#domain/calendar/holiday.ts'
import type { NoticeRow } from '#domain/schedule/month-notice.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { hoursOf, whyNotAsPlanned } from './calendar/pickup-calendar.ts'
import type { Paper } from './paper/paper.ts'

export interface PickupNotice {
  readonly lang: ReportLanguage
  readonly month: string
  readonly village: string
  readonly rows: readonly NoticeRow[]
  readonly holidays: readonly Holiday[]
  /** Whom a round serves within the village, in words. */
  readonly servedName: (row: NoticeRow) => string
  /** Who answers, with a phone: the organisation. */
  readonly contact: string
  readonly date: PlainDate
}

/** The notice as a paper. */
export function pickupNotice(notice: PickupNotice): Paper {
  const { lang, rows, holidays } = notice
  const t = (key: MessageKey): string => message(lang, key)
  const hasHours = rows.some(({ pickup }) => hoursOf(pickup) !== '')
  const hasServed = new Set(rows.map(notice.servedName)).size > 1
  const columns = [
    { heading: t('schedule.notice.day'), share: 4 },
    ...(hasServed ? [{ heading: t('schedule.served'), share: 4 }] : []),
    ...(hasHours ? [{ heading: t('schedule.hours'), share: 2 }] : []),
    { heading: t('schedule.notice.note'), share: 4 },
  ]
  const told = (row: NoticeRow): string[] => [
    `${t(`schedule.weekday.${weekday(row.day)}`)}, ${formatDay(row.day, lang, 'short')}`,
    ...(hasServed ? [notice.servedName(row)] : []),
    ...(hasHours ? [hoursOf(row.pickup)] : []),
    noteOf(row, holidays, lang),
  ]
  return {
    lang,
    date: notice.date,
    title: t('schedule.notice.title'),
    subtitle: `${notice.village}, ${formatMonth(notice.month, lang)}`,
    blocks: [
      rows.length === 0
        ? { kind: 'text', text: t('schedule.notice.none') }
        : { kind: 'table', columns, rows: rows.map(told), isLarge: true },
      { kind: 'text', text: t('schedule.notice.ask') },
      { kind: 'text', text: notice.contact },
    ],
  }
}

function noteOf({ day, pickup }: NoticeRow, holidays: readonly Holiday[], lang: ReportLanguage): string {
  if (!pickup.isCancelled && day !== pickup.actualOn)
    return message(lang, 'schedule.notice.movedTo', { day: formatDay(pickup.actualOn, lang, 'short') })
  return whyNotAsPlanned(pickup, holidays, lang)
}
