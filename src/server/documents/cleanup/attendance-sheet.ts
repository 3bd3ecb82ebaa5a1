import { formatDay } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { textIn, type LocalText, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import { toSign } from '../dues/to-sign.ts'
import type { Paper } from '../paper/paper.ts'

/** Lines for people to sign; a page has room for as many. */
const lines = 25

/** An attendance sheet to sign by hand, with what a signature agrees to (Law 94-V, article 8). */
export function attendanceSheet(
  cleanUp: {
    readonly title: LocalText
    readonly village: LocalText
    readonly location: string | null
    readonly on: string
  },
  organisation: Organisation,
  lang: ReportLanguage,
): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const place = [textIn(cleanUp.village, lang), cleanUp.location].filter(Boolean).join(', ')
  return {
    lang,
    date: cleanUp.on,
    letterhead: letterheadOf(organisation, lang),
    title: t('cleanup.sheet.title'),
    subtitle: textIn(cleanUp.title, lang) ?? '',
    blocks: [
      { kind: 'fact', label: t('cleanup.day'), value: formatDay(cleanUp.on, lang, 'long') },
      { kind: 'fact', label: t('cleanup.location'), value: place },
      { kind: 'text', text: t('cleanup.sheet.consent') },
      {
        kind: 'table',
        columns: [
          { heading: '№', share: 1, align: 'center' },
          { heading: t('cleanup.sheet.name'), share: 7 },
          { heading: t('cleanup.sheet.gear'), share: 4 },
          { heading: t('cleanup.sheet.signature'), share: 3 },
        ],
        rows: Array.from({ length: lines }, (_, at) => [String(at + 1), '', '', '']),
      },
      toSign(t('cleanup.sheet.responsible')),
    ],
  }
}
