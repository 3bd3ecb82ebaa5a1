import {
  activitiesBetween,
  monthCalendar,
  weekCalendar,
  type CalendarDay,
  type CalendarEntry,
} from '#domain/calendar/month-calendar.ts'
import { addDays, isPlainDate, lastDayOfMonth, monthOf } from '#domain/calendar/day.ts'
import { formatDay, formatDayRange, formatMonth } from '#domain/calendar/format-day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { rememberedFor } from '#server/project-cache.ts'
import { projectOf } from '../../../project-of.server.ts'
import type { PageServerLoad } from './$types'

const calendars = rememberedFor((records, key) => {
  const [month = '', today = ''] = key.split(' ')
  return monthCalendar(records, month, today)
})

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const today = dayOfInstant(new Date().toISOString(), records.project.timeZone)
  const usual = usualDay(today, records.project.startsOn, records.project.endsOn)
  const seesLetters = account !== null && mayRead(account.role, 'letter')
  const shown = (day: CalendarDay) => ({
    ...day,
    number: Number(day.day.slice(8)),
    name: formatDay(day.day, lang, 'long'),
    isToday: day.day === today,
    holiday: textIn(day.holiday, lang),
    entries: day.entries
      .filter(({ kind }) => seesLetters || kind !== 'replyDue')
      .map((entry) => ({
        ...entry,
        title: textIn(entry.title, lang) ?? '',
        href: hrefOf(entry, params.code),
      })),
  })
  const ofWeek = url.searchParams.get('week')
  if (ofWeek !== null) {
    const day = isPlainDate(ofWeek) ? ofWeek : usual
    const week = weekCalendar(records, day, today)
    const [from, to] = [week[0]?.day ?? day, week.at(-1)?.day ?? day]
    return {
      view: 'week' as const,
      title: formatDayRange(from, to, lang),
      previous: `?week=${addDays(from, -7)}`,
      next: `?week=${addDays(from, 7)}`,
      now: `?week=${usual}`,
      month: `?month=${monthOf(day)}`,
      week: `?week=${day}`,
      weeks: [week.map(shown)],
      activities: activitiesBetween(records, from, to).map(({ id, code, title, plannedFrom, plannedTo }) => ({
        id,
        code,
        title: textIn(title, lang) ?? '',
        dates: formatDayRange(plannedFrom, plannedTo, lang, 'short'),
      })),
    }
  }
  const asked = `${url.searchParams.get('month') ?? ''}-01`
  const month = monthOf(isPlainDate(asked) ? asked : usual)
  return {
    view: 'month' as const,
    title: formatMonth(month, lang),
    previous: `?month=${monthOf(addDays(`${month}-01`, -1))}`,
    next: `?month=${monthOf(addDays(lastDayOfMonth(`${month}-01`), 1))}`,
    now: `?month=${monthOf(usual)}`,
    month: `?month=${month}`,
    week: `?week=${usual.startsWith(month) ? usual : `${month}-01`}`,
    weeks: calendars(records, `${month} ${today}`).map((week) => week.map(shown)),
    activities: [],
  }
}

/** Today while the project runs, else the nearest day of it. */
const usualDay = (today: string, startsOn: string, endsOn: string): string =>
  today < startsOn ? startsOn : today > endsOn ? endsOn : today

function hrefOf({ kind, id }: CalendarEntry, code: string): string {
  const base = `/projects/${code}`
  if (kind === 'event') return `${base}/journal/${id}`
  if (kind === 'replyDue') return `${base}/letters/${id}`
  return kind === 'projectEnd' ? `${base}/passport` : `${base}/plan#${id}`
}
