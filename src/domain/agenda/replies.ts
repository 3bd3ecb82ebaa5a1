import { daysBetween, type PlainDate } from '../calendar/day.ts'
import { holidayYears } from '../calendar/holiday.ts'
import { addWorkingDays, workingDaysBetween, type HolidayYear } from '../calendar/working-days.ts'
import type { ProjectRecords } from '../project/records.ts'
import type { Letter } from '../recommendation/recommendation.ts'
import { agendaItem, type AgendaItem, type AgendaRecord } from './agenda.ts'

/** Working days before its term from which a reply is worth a reminder. */
const soonDays = 5

/** Letters that wait for their answer, with the term of each; those whose year has no table of holidays stand apart. */
export interface WaitingLetters {
  readonly due: readonly { readonly letter: Letter; readonly day: PlainDate; readonly days: number }[]
  readonly untold: readonly { readonly letter: Letter; readonly year: number }[]
}

/** The letters of a project that nobody has answered, by their term, the nearest first. */
export function waitingLetters(
  { letters, replies, holidays }: Pick<ProjectRecords, 'letters' | 'replies' | 'holidays'>,
  today: PlainDate,
): WaitingLetters {
  const answered = new Set(replies.map((reply) => reply.letterId))
  const years = holidayYears(holidays)
  const due: { letter: Letter; day: PlainDate; days: number }[] = []
  const untold: { letter: Letter; year: number }[] = []
  for (const letter of letters) {
    if (answered.has(letter.id)) continue
    const term = addWorkingDays(letter.sentOn, letter.replyTermDays, years)
    if (term.ok) due.push({ letter, day: term.day, days: daysLeft(today, term.day, years) })
    else untold.push({ letter, year: term.missingYear })
  }
  return { due: due.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))), untold }
}

/** Working days until a term, below zero once it is past; calendar days where the table of a year is missing. */
function daysLeft(today: PlainDate, day: PlainDate, years: readonly HolidayYear[]): number {
  const [from, to] = today <= day ? [today, day] : [day, today]
  const counted = workingDaysBetween(from, to, years)
  const days = counted.ok ? counted.days : daysBetween(from, to)
  return today <= day ? days : -days
}

/** Replies past their term, replies due within five working days, and terms that cannot be counted. */
export function replyItems({ due, untold }: WaitingLetters, today: PlainDate): AgendaItem[] {
  const record = ({ letter, day, days }: WaitingLetters['due'][number]): AgendaRecord => ({
    id: letter.id,
    mark: letter.number,
    title: letter.addressee,
    day,
    days,
  })
  const overdue = due.filter(({ day }) => day < today)
  const soon = due.filter(({ day, days }) => day >= today && days <= soonDays)
  const tables = [...new Set(untold.map(({ year }) => year))].toSorted((a, b) => a - b)
  return [
    ...agendaItem('reply.overdue', 'overdue', overdue.map(record)),
    ...agendaItem('reply.soon', 'soon', soon.map(record)),
    ...agendaItem(
      'holiday.missing',
      'soon',
      tables.map((year) => ({ id: String(year), mark: String(year), title: {}, day: null, days: null })),
    ),
  ]
}
