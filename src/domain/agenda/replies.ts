import type { PlainDate } from '../calendar/day.ts'
import type { ProjectRecords } from '../project/records.ts'
import { letterStandings } from '../recommendation/letter-term.ts'
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
  records: Pick<ProjectRecords, 'letters' | 'replies' | 'holidays'>,
  today: PlainDate,
): WaitingLetters {
  const due: { letter: Letter; day: PlainDate; days: number }[] = []
  const untold: { letter: Letter; year: number }[] = []
  for (const { letter, state } of letterStandings(records, today)) {
    // A reminder waits for the answer to the letter that it reminds of, which stands here already.
    if (letter.reminderOf !== null) continue
    if (state.kind === 'noTable') untold.push({ letter, year: state.missingYear })
    else if (state.kind !== 'answered') {
      const days = state.kind === 'waiting' ? state.workingDays : -state.workingDays
      due.push({ letter, day: state.due, days })
    }
  }
  return { due: due.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))), untold }
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
