/* How active a group was in a period, to hand out: who is named is decided by whoever calls. */
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDayRange } from '#domain/calendar/format-day.ts'
import {
  activityRuleOn,
  type GroupActivity,
  type MemberActivity,
  type Period,
} from '#domain/initiative/activity.ts'
import type { InitiativeGroup, InitiativeMember } from '#domain/initiative/initiative.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { textIn, type LocalText, type ReportLanguage } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper, PaperColumn } from '../paper/paper.ts'

export interface ActivityOf<Member extends InitiativeMember> {
  readonly group: InitiativeGroup
  readonly village: LocalText
  readonly organisation: Organisation
  readonly activity: GroupActivity<Member>
  readonly period: Period
  readonly today: PlainDate
  /** The name to print, null where the consent lets none be printed. */
  readonly nameOf: (member: Member) => string | null
}

/** The activity as a paper. */
export function activityPaper<Member extends InitiativeMember>(
  { group, village, organisation, activity, period, today, nameOf }: ActivityOf<Member>,
  lang: ReportLanguage,
): Paper {
  const t = (key: MessageKey): string => message(lang, key)
  const count = (standing: string): string =>
    String(activity.rows.filter((row) => row.standing === standing).length)
  return {
    lang,
    date: today,
    letterhead: letterheadOf(organisation, lang),
    title: t('activist.paper'),
    subtitle: textIn(group.name, lang) ?? '',
    blocks: [
      { kind: 'fact', label: t('initiative.village'), value: textIn(village, lang) ?? '—' },
      {
        kind: 'fact',
        label: t('activist.period'),
        value: formatDayRange(period.from, period.to, lang, 'long'),
      },
      { kind: 'fact', label: t('activist.count.recorded'), value: String(activity.recorded.length) },
      { kind: 'fact', label: t('activist.count.active'), value: count('active') },
      { kind: 'fact', label: t('activist.count.never'), value: count('never') },
      {
        kind: 'table',
        columns: columns(lang),
        rows: activity.rows.map((row) => cells(row, nameOf(row.member), lang)),
      },
      { kind: 'text', text: message(lang, 'activist.rule', { of: activityRuleOn(period.to).of }) },
      { kind: 'text', text: t('activist.paper.names') },
    ],
  }
}

const columns = (lang: ReportLanguage): PaperColumn[] => [
  { heading: '№', share: 1, align: 'right' },
  { heading: message(lang, 'initiative.member.one'), share: 5 },
  { heading: message(lang, 'activist.standing'), share: 4 },
  { heading: message(lang, 'activist.came'), share: 4, align: 'right' },
  { heading: message(lang, 'activist.led'), share: 3, align: 'right' },
  { heading: message(lang, 'activist.decisions'), share: 4, align: 'right' },
]

function cells(row: MemberActivity<InitiativeMember>, name: string | null, lang: ReportLanguage): string[] {
  const role = message(lang, `initiative.role.${row.member.role}`)
  const of = (came: number, could: number): string =>
    could === 0 ? '—' : message(lang, 'activist.ofAll', { came, could })
  return [
    String(row.number),
    name === null ? role : `${name}, ${role}`,
    message(lang, `activist.standing.${row.standing}`),
    of(row.came, row.could),
    String(row.led),
    of(row.done, row.decisions),
  ]
}
