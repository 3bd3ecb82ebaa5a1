import type { ProjectRecords } from '../project/records.ts'
import { contractTerms } from '../project/contract-terms.ts'
import { letterState } from '../recommendation/letter-term.ts'
import type { LocalText } from '../text/local-text.ts'
import { addDays, lastDayOfMonth, weekday, type PlainDate } from './day.ts'
import { holidayYears } from './holiday.ts'
import { isWorkingDay } from './working-days.ts'

/** Something on a day of the project's calendar. */
export interface CalendarEntry {
  readonly kind: 'event' | 'activityStart' | 'activityEnd' | 'replyDue' | 'projectEnd'
  readonly id: string
  readonly code: string | null
  readonly title: LocalText
  /** Local time as HH:MM where it is known. */
  readonly time: string | null
}

export interface CalendarDay {
  readonly day: PlainDate
  /** False for the days of the neighbouring months that fill the first and the last week. */
  readonly isOfMonth: boolean
  /** Null where the table of holidays of the year is missing. */
  readonly isWorking: boolean | null
  readonly holiday: LocalText | null
  readonly entries: readonly CalendarEntry[]
}

/**
 * The weeks of a month ('YYYY-MM'), Monday first, with what is on each day: events of the journal on every day they last,
 * the first and last day of planned activities, the last day for a body's reply, the project's end.
 */
export function monthCalendar(
  records: ProjectRecords,
  month: string,
  today: PlainDate,
): readonly (readonly CalendarDay[])[] {
  const first = `${month}-01`
  const last = lastDayOfMonth(first)
  const from = addDays(first, 1 - weekday(first))
  const to = addDays(last, 7 - weekday(last))
  const days = calendarDays(records, { from, to }, today, (day) => day.startsWith(month))
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** The seven days from Monday among which a day lies, with what is on each. */
export function weekCalendar(
  records: ProjectRecords,
  day: PlainDate,
  today: PlainDate,
): readonly CalendarDay[] {
  const from = addDays(day, 1 - weekday(day))
  return calendarDays(records, { from, to: addDays(from, 6) }, today, () => true)
}

/** Activities of the plan that last on some day between two, in the plan's order. */
export const activitiesBetween = (
  { activities }: ProjectRecords,
  from: PlainDate,
  to: PlainDate,
): ProjectRecords['activities'] =>
  activities.filter(({ plannedFrom, plannedTo }) => plannedFrom <= to && plannedTo >= from)

function calendarDays(
  records: ProjectRecords,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  today: PlainDate,
  isOfMonth: (day: PlainDate) => boolean,
): CalendarDay[] {
  const byDay = entriesByDay(records, from, to, today)
  const years = holidayYears(records.holidays)
  const days: CalendarDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const special = records.holidays.find((one) => one.day === day && one.kind !== 'workingDay')
    days.push({
      day,
      isOfMonth: isOfMonth(day),
      isWorking: isWorkingDay(day, years),
      holiday: special?.name ?? null,
      entries: (byDay.get(day) ?? []).toSorted((a, b) => (a.time ?? '').localeCompare(b.time ?? '')),
    })
  }
  return days
}

function entriesByDay(
  records: ProjectRecords,
  from: PlainDate,
  to: PlainDate,
  today: PlainDate,
): Map<PlainDate, CalendarEntry[]> {
  const byDay = new Map<PlainDate, CalendarEntry[]>()
  const put = (day: PlainDate, entry: CalendarEntry): void => {
    if (day < from || day > to) return
    byDay.set(day, [...(byDay.get(day) ?? []), entry])
  }
  for (const event of records.events) {
    if (event.isCancelled || event.endsOn < from || event.startsOn > to) continue
    const end = event.endsOn < to ? event.endsOn : to
    const start = event.startsOn > from ? event.startsOn : from
    for (let day = start; day <= end; day = addDays(day, 1))
      put(day, { kind: 'event', id: event.id, code: null, title: event.title, time: event.startsAt })
  }
  for (const { id, code, title, plannedFrom, plannedTo } of records.activities) {
    put(plannedFrom, { kind: 'activityStart', id, code, title, time: null })
    if (plannedTo !== plannedFrom) put(plannedTo, { kind: 'activityEnd', id, code, title, time: null })
  }
  const years = holidayYears(records.holidays)
  for (const letter of records.letters) {
    const state = letterState(letter, records.replies, years, today)
    if ('due' in state)
      put(state.due, {
        kind: 'replyDue',
        id: letter.id,
        code: letter.number,
        title: letter.addressee,
        time: null,
      })
  }
  const { project, amendments } = records
  put(contractTerms(project, amendments).endsOn, {
    kind: 'projectEnd',
    id: project.id,
    code: project.code,
    title: project.title,
    time: null,
  })
  return byDay
}
