import type { PlainDate } from '#domain/calendar/day.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

/** A line of the board: what, where, when. Whose it is stays with the organisation. */
export interface BoardRow {
  readonly what: string
  readonly village: string
  readonly season: string
}

export interface WasteBoard {
  readonly lang: ReportLanguage
  readonly offers: readonly BoardRow[]
  readonly needs: readonly BoardRow[]
  /** Who answers, with a phone: the organisation. */
  readonly contact: string
  readonly date: PlainDate
}

/** Offers and needs of bio-waste for a notice board, without names: who is interested asks the organisation. */
export function wasteBoard({ lang, offers, needs, contact, date }: WasteBoard): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const table = (rows: readonly BoardRow[], none: string): PaperBlock =>
    rows.length === 0
      ? { kind: 'text', text: none }
      : {
          kind: 'table',
          isLarge: true,
          columns: [
            { heading: t('biowaste.what'), share: 5 },
            { heading: t('business.village'), share: 3 },
            { heading: t('biowaste.season'), share: 3 },
          ],
          rows: rows.map(({ what, village, season }) => [what, village, season]),
        }
  return {
    lang,
    date,
    title: t('biowaste.notice.title'),
    subtitle: t('biowaste.notice.subtitle'),
    blocks: [
      { kind: 'heading', text: t('biowaste.offers') },
      table(offers, t('biowaste.offers.none')),
      { kind: 'heading', text: t('biowaste.needs') },
      table(needs, t('biowaste.needs.none')),
      { kind: 'text', text: t('biowaste.notice.ask') },
      { kind: 'text', text: contact },
    ],
  }
}
