/* The register of appeals of a period: numbers, days, what about, and how each stands; nobody is named. */
import type { AppealOverview, AppealStanding } from '#domain/appeal/appeal-overview.ts'
import { appealNumber } from '#domain/appeal/appeal.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

export interface RegisterOf {
  /** In the order in which they are printed. */
  readonly standings: readonly AppealStanding[]
  readonly overview: AppealOverview
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly organisation: Organisation
  readonly today: PlainDate
}

/** The longest text of a cell: a register is no collection of letters. */
const mostSigns = 300

export function registerPaper(
  { standings, overview, from, to, organisation, today }: RegisterOf,
  lang: ReportLanguage,
): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const { counts, late, medianDays } = overview
  const period = [from, to].map((day) => (day === null ? '…' : formatDay(day, lang, 'short'))).join(' – ')
  const facts: readonly (readonly [string, string])[] = [
    ...(from === null && to === null ? [] : [[t('appeal.register.period'), period] as const]),
    [t('appeal.register.total'), String(standings.length)],
    [t('appeal.tile.answered'), String(counts.answered)],
    [t('appeal.tile.late'), String(late)],
    [t('appeal.tile.open'), String(counts.open + counts.soon + counts.noTable)],
    [t('appeal.tile.overdue'), String(counts.overdue)],
    [t('appeal.tile.median'), medianDays === null ? '—' : String(medianDays)],
  ]
  return {
    lang,
    date: today,
    letterhead: letterheadOf(organisation, lang),
    title: t('appeal.register.title'),
    subtitle: formatDay(today, lang, 'long'),
    blocks: [
      ...facts.map(([label, value]): PaperBlock => ({ kind: 'fact', label, value })),
      standings.length === 0
        ? { kind: 'text', text: t('appeal.register.none') }
        : {
            kind: 'table',
            columns: [
              { heading: t('appeal.register.no'), share: 11 },
              { heading: t('appeal.received'), share: 14 },
              { heading: t('appeal.topic'), share: 16 },
              { heading: t('appeal.words'), share: 32 },
              { heading: t('appeal.register.answer'), share: 27 },
            ],
            rows: standings.map((each) => rowOf(each, lang)),
          },
    ],
  }
}

function rowOf({ appeal, state }: AppealStanding, lang: ReportLanguage): string[] {
  const cut = (text: string): string => (text.length > mostSigns ? `${text.slice(0, mostSigns)}…` : text)
  const standing = message(lang, `appeal.state.${state.kind}`)
  const told =
    state.kind === 'answered'
      ? [
          `${formatDay(state.answer.on, lang, 'short')}, ${message(lang, `appeal.result.${state.answer.result}`)}`,
          cut(state.answer.text),
          ...(state.isLate === true ? [message(lang, 'appeal.late')] : []),
        ].join('\n')
      : 'due' in state
        ? `${standing}\n${message(lang, 'appeal.due')}: ${formatDay(state.due, lang, 'short')}`
        : standing
  return [
    appealNumber(appeal),
    formatDay(appeal.receivedOn, lang, 'short'),
    [message(lang, `appeal.kind.${appeal.kind}`), message(lang, `appeal.topic.${appeal.topic}`)].join(', '),
    cut(appeal.words),
    told,
  ]
}
