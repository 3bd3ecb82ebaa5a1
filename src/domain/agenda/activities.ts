import { daysBetween, type PlainDate } from '../calendar/day.ts'
import { weekOf } from '../calendar/week-of.ts'
import type { Activity } from '../plan/plan.ts'
import type { ProjectRecords } from '../project/records.ts'
import { agendaItem, type AgendaItem, type AgendaRecord } from './agenda.ts'

/** The activities that have a fact: an event that stands, or an indicator that any record counts for. */
export function activitiesWithFacts(
  { events, indicators }: Pick<ProjectRecords, 'events' | 'indicators'>,
  hasFact: (indicatorCode: string) => boolean,
): ReadonlySet<string> {
  const done = new Set<string>()
  for (const event of events) if (!event.isCancelled) done.add(event.activityId)
  for (const { activityId, code } of indicators) if (hasFact(code)) done.add(activityId)
  return done
}

/**
 * Activities whose planned end is past without a single fact, and those of this week: under way today or beginning
 * before Sunday. What begins or ends this week stands before what goes on through it.
 */
export function activityItems(
  { activities }: Pick<ProjectRecords, 'activities'>,
  today: PlainDate,
  withFacts: ReadonlySet<string>,
): AgendaItem[] {
  const week = weekOf(today)
  const record = (activity: Activity): AgendaRecord => ({
    id: activity.id,
    mark: activity.code,
    title: activity.title,
    day: activity.plannedTo,
    days: daysBetween(today, activity.plannedTo),
  })
  const late = activities.filter(({ id, plannedTo }) => plannedTo < today && !withFacts.has(id))
  const ofWeek = activities.filter(
    ({ plannedFrom, plannedTo }) => plannedTo >= today && plannedFrom <= week.to,
  )
  const turns = ({ plannedFrom, plannedTo }: Activity): boolean =>
    plannedFrom >= week.from || plannedTo <= week.to
  return [
    ...agendaItem('activity.late', 'overdue', byEnd(late).map(record)),
    ...agendaItem(
      'activity.week',
      'now',
      byEnd(ofWeek)
        .toSorted((a, b) => Number(turns(b)) - Number(turns(a)))
        .map(record),
    ),
  ]
}

const byEnd = (activities: readonly Activity[]): Activity[] =>
  activities.toSorted((a, b) => (a.plannedTo < b.plannedTo ? -1 : Number(a.plannedTo > b.plannedTo)))
