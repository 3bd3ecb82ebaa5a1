/* A group's activity in a period as its page, its paper and its table tell it. */
import { isPlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import {
  activityRuleOn,
  groupActivity,
  type GroupActivity,
  type Period,
  type Standing,
} from '#domain/initiative/activity.ts'
import type { InitiativeGroupCard, InitiativeMemberCard } from '#domain/initiative/initiative.ts'
import type { Occasion } from '#domain/initiative/part.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { decisionsOfGroup, occasionsOfGroup } from '#store/initiative-part.ts'
import { asking } from '../register.server.ts'
import { asked } from '../list.server.ts'

/** The period that an address asks for: the days of the group up to today unless told; days in the wrong order change places. */
export function periodAsked(url: URL, group: InitiativeGroupCard, today: string): Period {
  const [from, to] = [asked(url, 'from'), asked(url, 'to')]
  const last = group.endedOn !== null && group.endedOn < today ? group.endedOn : today
  const period = { from: isPlainDate(from) ? from : group.formedOn, to: isPlainDate(to) ? to : last }
  return period.from <= period.to ? period : { from: period.to, to: period.from }
}

/** What the members did in the period, as far as it has come. */
export async function activityFor(
  locals: App.Locals,
  group: InitiativeGroupCard,
  period: Period,
): Promise<GroupActivity<InitiativeMemberCard>> {
  const { read, today } = await asking(locals)
  const until = period.to < today ? period.to : today
  return read(async (db) =>
    groupActivity(
      group,
      {
        occasions: await occasionsOfGroup(db, group, until),
        decisions: await decisionsOfGroup(db, group.id),
      },
      period,
    ),
  )
}

const tones: { readonly [standing in Standing]: string } = {
  active: 'good',
  some: '',
  never: 'warn',
  unknown: '',
}

/** The rule by which a member is active, in words. */
const ruleTold = (period: Period, lang: Language): string =>
  message(lang, 'activist.rule', { of: activityRuleOn(period.to).of })

/** The activity as the group's page shows it. */
export function activityTold(activity: GroupActivity<InitiativeMemberCard>, period: Period, lang: Language) {
  const day = (on: string): string => formatDay(on, lang, 'short')
  const told = (occasion: Occasion) => ({
    id: occasion.eventId ?? occasion.cleanUpId ?? '',
    title: textIn(occasion.title, lang) ?? '',
    on: day(occasion.on),
    href: `${occasion.eventId === null ? `/clean-ups/${occasion.cleanUpId}` : `/projects/${occasion.project}/journal/${occasion.eventId}`}/activists`,
  })
  return {
    period,
    rule: ruleTold(period, lang),
    recorded: activity.recorded.length,
    active: activity.rows.filter(({ standing }) => standing === 'active').length,
    never: activity.rows.filter(({ standing }) => standing === 'never').length,
    unrecorded: activity.unrecorded.map(told),
    rows: activity.rows.map((row) => ({
      id: row.member.id,
      label: `${row.number}. ${row.member.person?.name ?? message(lang, 'initiative.member.unnamed')}`,
      role: message(lang, `initiative.role.${row.member.role}`),
      came: row.could === 0 ? '—' : message(lang, 'activist.ofAll', { came: row.came, could: row.could }),
      gatherings: row.gatherings,
      cleanUps: row.cleanUps,
      led: row.led,
      spoke: row.spoke,
      decisions:
        row.decisions === 0 ? '0' : message(lang, 'activist.ofAll', { came: row.done, could: row.decisions }),
      standing: message(lang, `activist.standing.${row.standing}`),
      tone: tones[row.standing],
    })),
  }
}

/** The name of a member as it may leave the office: where the consent lets it be published and its term is not over. */
export const nameToHandOut = (
  { person, isPublished, keptUntil }: InitiativeMemberCard,
  today: string,
): string | null =>
  person !== null && isPublished && keptUntil !== null && today <= keptUntil ? person.name : null
