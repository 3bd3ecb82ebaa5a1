import { isAllowed } from '#domain/account/permissions.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import {
  addDays,
  isPlainDate,
  lastDayOfMonth,
  monthOf,
  weekday,
  type PlainDate,
} from '#domain/calendar/day.ts'
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { hoursOf, shortDay, whyNotAsPlanned } from '#documents/calendar/pickup-calendar.ts'
import { holidays } from '#store/holiday.ts'
import { pickupsBetween } from '#store/schedule.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { asked } from '../list.server.ts'
import { roundScope, roundsAround, servedName, stateOf } from './schedule.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { context, role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const month = monthAsked(url, today)
  const placeId = asked(url, 'village')
  const view = asked(url, 'view') === 'grid' ? 'grid' : 'list'
  const [first, last] = [`${month}-01`, lastDayOfMonth(`${month}-01`)]
  const [from, to] = [addDays(first, 1 - weekday(first)), addDays(last, 7 - weekday(last))]
  const found = await read(async (db) => {
    const scope = await roundScope(db, context.actor)
    const rounds = await pickupsBetween(db, from, to)
    return {
      rounds: rounds.filter((round) => isInScope(scope, round.placeId)),
      special: await holidays(db),
      around: await roundsAround(db, context.actor, { from: first, to: last }, lang),
    }
  })
  const rounds = found.rounds
    .filter((round) => placeId === '' || round.placeId === placeId)
    .filter((round) => !(round.cause === 'rule' && round.isCancelled))
    .map((round) => ({
      id: round.id,
      on: round.actualOn,
      day: shortDay(round.actualOn, lang),
      longDay: formatDay(round.actualOn, lang, 'long'),
      served: servedName(round, register, lang),
      hours: hoursOf(round),
      state: stateOf(round),
      why: whyNotAsPlanned(round, found.special, lang),
    }))
  const address = (change: Readonly<Record<string, string>>): string =>
    `?${new URLSearchParams({ month, view, ...(placeId ? { village: placeId } : {}), ...change })}`
  return {
    month,
    title: formatMonth(month, lang),
    view,
    placeId,
    today,
    previous: address({ month: monthOf(addDays(first, -1)) }),
    next: address({ month: monthOf(addDays(last, 1)) }),
    now: address({ month: monthOf(today) }),
    views: { list: address({ view: 'list' }), grid: address({ view: 'grid' }) },
    villages: villageOptions(register, lang),
    hasVillages: register.villages.length > 0,
    mayAdd: isAllowed(role, 'addExtraPickup'),
    mayRule: isAllowed(role, 'addPickupRule'),
    rounds: rounds.filter(({ on }) => on >= first && on <= last),
    around: found.around.map((each) => ({ ...each, href: address({ month: monthOf(each.day) }) })),
    weeks: weeksOf(from, to).map((week) =>
      week.map((day) => ({
        day,
        number: Number(day.slice(8)),
        name: formatDay(day, lang, 'long'),
        isOfMonth: day.startsWith(month),
        isToday: day === today,
        holiday: textIn(
          found.special.find((one) => one.day === day && one.kind !== 'workingDay')?.name,
          lang,
        ),
        rounds: rounds.filter(({ on }) => on === day),
      })),
    ),
  }
}

/** The month that an address asks for, else the present one. */
function monthAsked(url: URL, today: PlainDate): string {
  const day = `${asked(url, 'month')}-01`
  return monthOf(isPlainDate(day) ? day : today)
}

function weeksOf(from: PlainDate, to: PlainDate): PlainDate[][] {
  const weeks: PlainDate[][] = []
  for (let day = from; day <= to; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)))
  return weeks
}
