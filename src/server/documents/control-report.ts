/* The monthly report on the control of rounds as a paper for the housing department. */
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { ControlMonth, LandfillMonth } from '#domain/pickup/control-month.ts'
import { verdicts } from '#domain/pickup/verdict.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { printedNumber } from './layout/printed-text.ts'
import type { Paper } from './paper/paper.ts'

export interface ControlReport {
  readonly lang: ReportLanguage
  readonly month: string
  readonly village: string
  readonly figures: ControlMonth
  /** Who signs: position and name, as the organisation has them. */
  readonly organisation: string
  readonly head: string
  /** The number of the letter with which it went, null before that. */
  readonly number: string | null
  readonly date: PlainDate
}

/** The report as a paper; before it was sent its number is written by hand. */
export function controlReport({
  lang,
  month,
  village,
  figures,
  organisation,
  head,
  number,
  date,
}: ControlReport): Paper {
  const t = (key: MessageKey): string => message(lang, key)
  const row = (key: MessageKey, value: number): string[] => [t(key), printedNumber(value, lang)]
  const columns = [
    { heading: t('pickup.report.what'), share: 4 },
    { heading: t('pickup.report.count'), share: 1, align: 'center' as const },
  ]
  return {
    lang,
    date,
    number: [
      number === null ? t('pickup.report.number') : message(lang, 'pickup.report.numbered', { number }),
      formatDay(date, lang, 'long'),
    ],
    addressee: [t('pickup.report.addressee')],
    title: t('pickup.report.title'),
    subtitle: `${village}, ${formatMonth(month, lang)}`,
    blocks: [
      { kind: 'text', text: t('pickup.report.opening') },
      {
        kind: 'table',
        columns,
        rows: [
          row('pickup.report.planned', figures.planned),
          row('pickup.report.extra', figures.extra),
          row('pickup.report.moved', figures.moved),
          row('pickup.report.cancelled', figures.cancelled),
        ],
      },
      { kind: 'heading', text: t('pickup.report.known') },
      {
        kind: 'table',
        columns,
        rows: [
          ...verdicts.map((verdict) => row(`pickup.report.verdict.${verdict}`, figures.byVerdict[verdict])),
          row('pickup.report.partial', figures.partial),
        ],
      },
      ...(figures.missed.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: t('pickup.report.missed') },
            {
              kind: 'table' as const,
              columns: [
                { heading: t('pickup.day'), share: 1 },
                { heading: t('pickup.report.reasons'), share: 3 },
              ],
              rows: figures.missed.map(({ day, reasons }) => [
                formatDay(day, lang, 'short'),
                reasons.join('\n') || t('pickup.report.noReason'),
              ]),
            },
          ]),
      ...landfillBlocks(figures.landfill ?? null, lang),
      { kind: 'heading', text: t('pickup.report.more') },
      {
        kind: 'table',
        columns,
        rows: [
          row('pickup.report.complaints', figures.complaints),
          row('pickup.report.founded', figures.foundedComplaints),
          row('pickup.report.open', figures.openComplaints),
          row('pickup.report.photos', figures.photos),
          [
            t('pickup.report.volume'),
            figures.volumeM3 === null
              ? t('pickup.report.notMeasured')
              : printedNumber(figures.volumeM3, lang),
          ],
        ],
      },
      { kind: 'signature', position: organisation, name: head },
    ],
  }
}

/** Where the waste went, with the days on which that is not known; nothing where no round was tracked. */
function landfillBlocks(month: LandfillMonth | null, lang: ReportLanguage): Paper['blocks'] {
  if (month === null) return []
  const t = (key: MessageKey): string => message(lang, key)
  const days = (all: readonly PlainDate[]): string =>
    [...new Set(all)].map((day) => formatDay(day, lang, 'short')).join(', ') || '—'
  const found = (wanted: LandfillMonth['stands'][number]['found']): string =>
    days(month.stands.filter((stand) => stand.found === wanted).map(({ day }) => day))
  return [
    { kind: 'heading', text: t('pickup.report.landfill') },
    {
      kind: 'table',
      columns: [
        { heading: t('pickup.report.what'), share: 3 },
        { heading: t('pickup.report.landfill.days'), share: 2 },
      ],
      rows: [
        [
          t('pickup.report.landfill.reached'),
          message(lang, 'pickup.report.landfill.share', { reached: month.reached, tracked: month.tracked }),
        ],
        ...(month.notReachedOn.length === 0
          ? []
          : [[t('pickup.report.landfill.notSeen'), days(month.notReachedOn)]]),
        ...(month.stands.length === 0
          ? []
          : ([null, 'nothing', 'dump'] as const).map((each) => [
              t(`pickup.report.landfill.stand.${each ?? 'open'}`),
              found(each),
            ])),
      ],
    },
  ]
}
