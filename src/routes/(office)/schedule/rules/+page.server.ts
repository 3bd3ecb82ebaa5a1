import { planPickups } from '#actions/schedule/plan-pickups.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { hoursOf } from '#documents/calendar/pickup-calendar.ts'
import { pickupRules } from '#store/schedule.ts'
import { asking, registerOf } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { servedName } from '../schedule.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const villages = new Set(register.villages.map(({ id }) => id))
  const rules = (await read(pickupRules)).filter(({ placeId }) => villages.has(placeId))
  const weekdayName = (day: number): string => message(lang, `schedule.weekday.${day}` as MessageKey)
  return {
    mayAdd: isAllowed(role, 'addPickupRule'),
    hasVillages: villages.size > 0,
    rules: rules.map((rule) => ({
      id: rule.id,
      served: servedName(rule, register, lang),
      weekdays: rule.weekdays.map(weekdayName).join(', '),
      hours: hoursOf(rule),
      from: formatDay(rule.from, lang, 'short'),
      to: rule.to ? formatDay(rule.to, lang, 'short') : '…',
      isOver: rule.to !== null && rule.to < today,
    })),
  }
}

export const actions: Actions = {
  plan: (event) =>
    write(event, { fields: [], to: '/schedule/rules', run: (context) => planPickups(context, {}) }),
}
