import { daysBetween, type PlainDate } from '../calendar/day.ts'
import { contractTerms } from '../project/contract-terms.ts'
import type { ProjectRecords } from '../project/records.ts'
import type { Deadline } from './agenda.ts'
import type { WaitingLetters } from './replies.ts'

/** What ends today or later: the project, its activities, the terms of replies; the nearest first. */
export function deadlinesOf(records: ProjectRecords, today: PlainDate, waiting: WaitingLetters): Deadline[] {
  const { project, amendments, activities } = records
  const { endsOn } = contractTerms(project, amendments, null)
  const days = (day: PlainDate): number => daysBetween(today, day)
  const all: Deadline[] = [
    ...waiting.due.map(({ letter, day, days: left }): Deadline => ({
      kind: 'replyTerm',
      subject: 'letter',
      day,
      record: { id: letter.id, mark: letter.number, title: letter.addressee, day, days: left },
    })),
    ...activities.map(({ id, code, title, plannedTo: day }): Deadline => ({
      kind: 'activityEnd',
      subject: 'plan',
      day,
      record: { id, mark: code, title, day, days: days(day) },
    })),
    {
      kind: 'projectEnd',
      subject: 'project',
      day: endsOn,
      record: { id: project.id, mark: null, title: project.title, day: endsOn, days: days(endsOn) },
    },
  ]
  return all
    .filter(({ day }) => day >= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}
