import { monthCalendar, type CalendarEntry } from '#domain/calendar/month-calendar.ts'
import { addDays, isPlainDate, lastDayOfMonth, monthOf } from '#domain/calendar/day.ts'
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
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
  const asked = `${url.searchParams.get('month') ?? ''}-01`
  const month = monthOf(
    isPlainDate(asked) ? asked : usualDay(today, records.project.startsOn, records.project.endsOn),
  )
  const seesLetters = account !== null && mayRead(account.role, 'letter')
  return {
    month: formatMonth(month, lang),
    previous: monthOf(addDays(`${month}-01`, -1)),
    next: monthOf(addDays(lastDayOfMonth(`${month}-01`), 1)),
    weeks: calendars(records, `${month} ${today}`).map((week) =>
      week.map((day) => ({
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
      })),
    ),
  }
}

/** The month of today while the project runs, else the nearest one of it. */
const usualDay = (today: string, startsOn: string, endsOn: string): string =>
  today < startsOn ? startsOn : today > endsOn ? endsOn : today

function hrefOf({ kind, id }: CalendarEntry, code: string): string {
  const base = `/projects/${code}`
  if (kind === 'event') return `${base}/journal/${id}`
  if (kind === 'replyDue') return `${base}/letters/${id}`
  return kind === 'projectEnd' ? `${base}/passport` : `${base}/plan#${id}`
}
