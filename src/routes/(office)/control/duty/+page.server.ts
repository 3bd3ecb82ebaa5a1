import { addPickupDuty } from '#actions/pickup/add-pickup-duty.ts'
import { removePickupDuty } from '#actions/pickup/remove-pickup-duty.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { addDays, weekday } from '#domain/calendar/day.ts'
import { formatDayRange } from '#domain/calendar/format-day.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { dutiesBetween } from '#store/pickup.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking, registerOf, villageOptions, type Register } from '../../register.server.ts'
import { paged } from '../../list.server.ts'
import { ownReason } from '../../schedule/schedule-fields.server.ts'
import { roundScope } from '../../schedule/schedule.server.ts'
import { write } from '../../write.server.ts'
import { watchersOf, type Watchers } from '../control.server.ts'
import type { Actions, PageServerLoad } from './$types'

function dutyFields(lang: Language, register: Register, watchers: Watchers): FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    {
      kind: 'choice',
      name: 'placeId',
      label: t('schedule.village'),
      isRequired: true,
      options: villageOptions(register, lang),
    },
    { kind: 'day', name: 'from', label: t('pickup.duty.from'), isRequired: true },
    { kind: 'day', name: 'to', label: t('pickup.duty.to'), isRequired: true },
    {
      kind: 'choice',
      name: 'accountId',
      label: t('pickup.duty.account'),
      none: t('pickup.duty.account.none'),
      options: watchers.accounts,
    },
    {
      kind: 'choice',
      name: 'householdId',
      label: t('pickup.duty.household'),
      hint: t('pickup.duty.household.hint'),
      none: t('pickup.duty.household.none'),
      options: watchers.residents(),
    },
  ]
}

const fieldsFor = async (locals: App.Locals): Promise<FormField[]> => {
  const { context, read } = await asking(locals)
  const register = await registerOf(locals)
  return dutyFields(locals.lang, register, await read((db) => watchersOf(db, context.actor, locals.lang)))
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { context, role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const found = await read(async (db) => {
    const scope = await roundScope(db, context.actor)
    const duties = await dutiesBetween(db, '1991-12-16', '2099-12-31')
    return {
      duties: duties.filter(({ placeId }) => isInScope(scope, placeId)).toReversed(),
      watchers: await watchersOf(db, context.actor, lang),
    }
  })
  const page = paged(found.duties, url)
  const monday = addDays(today, 1 - weekday(today))
  return {
    seesTrackers: mayRead(role, 'tracking'),
    mayAdd: isAllowed(role, 'addPickupDuty') && register.villages.length > 0,
    fields: dutyFields(lang, register, found.watchers),
    values: { from: monday, to: addDays(monday, 6), placeId: register.villages[0]?.id ?? '' },
    newId: uuidV7(Date.now()),
    reason: [ownReason(lang)],
    pages: { previous: page.previous, next: page.next, shown: page.shown },
    duties: page.rows.map((duty) => ({
      id: duty.id,
      village: villages.get(duty.placeId) ?? '',
      days: formatDayRange(duty.from, duty.to, lang, 'short'),
      name: found.watchers.nameOf(duty),
      isNow: duty.from <= today && duty.to >= today,
    })),
  }
}

export const actions: Actions = {
  save: async (event) =>
    write(event, {
      fields: await fieldsFor(event.locals),
      to: '/control/duty',
      run: (context, read) => addPickupDuty(context, read as never),
    }),
  remove: (event) =>
    write(event, {
      fields: [ownReason(event.locals.lang)],
      to: '/control/duty',
      notice: 'office.notice.removed',
      run: (context, read) => removePickupDuty(context, read as never),
    }),
}
