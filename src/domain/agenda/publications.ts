import { daysBetween, type PlainDate } from '../calendar/day.ts'
import { planStandings, type PlanStanding, type PublicationPlan } from '../outreach/planned-publication.ts'
import { agendaItem, type AgendaItem, type AgendaRecord } from './agenda.ts'

/** Planned publications past their day, and those of this week. */
export function publicationItems(plan: PublicationPlan, today: PlainDate): AgendaItem[] {
  const standings = planStandings(plan, today)
  const record = ({ planned, dueOn }: PlanStanding): AgendaRecord => ({
    id: planned.id,
    mark: null,
    title: planned.title,
    day: dueOn,
    days: daysBetween(today, dueOn),
  })
  const of = (state: PlanStanding['state']): AgendaRecord[] =>
    standings.filter((each) => each.state === state).map(record)
  return [
    ...agendaItem('publication.overdue', 'overdue', of('overdue')),
    ...agendaItem('publication.week', 'now', of('week')),
  ]
}
