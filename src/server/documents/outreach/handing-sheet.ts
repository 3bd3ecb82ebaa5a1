/* A sheet on which those who take printed materials sign: what was handed out already, and lines to go on. */
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { MaterialMove } from '#domain/outreach/material-move.ts'
import type { PrintedMaterial } from '#domain/outreach/outreach.ts'
import type { Place } from '#domain/place/place.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { toSign } from '../dues/to-sign.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper } from '../paper/paper.ts'

/** Lines of a sheet; what was handed out takes its own of them, and some stay to be filled. */
const lines = 20
const linesLeft = 5

export interface HandingsOf {
  readonly material: PrintedMaterial
  /** None for an empty sheet. */
  readonly handings: readonly MaterialMove[]
  readonly places: readonly Place[]
  readonly project: string
  readonly organisation: Organisation
  readonly today: PlainDate
}

/** The sheet as a paper. */
export function handingSheet(sheet: HandingsOf, lang: ReportLanguage): Paper {
  const { material, organisation, today, project } = sheet
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return {
    lang,
    date: today,
    letterhead: letterheadOf(organisation, lang),
    title: t('outreach.sheet.title'),
    subtitle: project,
    blocks: [
      { kind: 'fact', label: t('outreach.material.title'), value: textIn(material.title, lang) ?? '' },
      { kind: 'fact', label: t('outreach.kind'), value: t(`outreach.material.kind.${material.kind}`) },
      { kind: 'fact', label: t('outreach.printRun'), value: String(material.printRun) },
      {
        kind: 'table',
        columns: [
          { heading: '№', share: 6, align: 'center' },
          { heading: t('outreach.move.on'), share: 15 },
          { heading: t('outreach.move.toWhom'), share: 35 },
          { heading: t('outreach.move.place'), share: 17 },
          { heading: t('outreach.move.quantity'), share: 11, align: 'right' },
          { heading: t('outreach.sheet.signature'), share: 16 },
        ],
        rows: rowsOf(sheet, lang),
      },
      toSign(t('outreach.sheet.responsible')),
    ],
  }
}

function rowsOf({ handings, places }: HandingsOf, lang: ReportLanguage): string[][] {
  const names = new Map(places.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const filled = handings.map(({ on, toWhom, placeId, quantity }) => [
    formatDay(on, lang, 'short'),
    textIn(toWhom, lang) ?? '',
    names.get(placeId ?? '') ?? '',
    String(quantity),
    '',
  ])
  const empty = Array.from({ length: Math.max(linesLeft, lines - filled.length) }, () => ['', '', '', '', ''])
  return [...filled, ...empty].map((cells, at) => [String(at + 1), ...cells])
}
