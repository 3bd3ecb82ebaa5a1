import { recordStamp } from '#actions/record-stamp.ts'
import { cancelPickup } from '#actions/schedule/cancel-pickup.ts'
import { movePickup } from '#actions/schedule/move-pickup.ts'
import { restorePickup } from '#actions/schedule/restore-pickup.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { hoursOf, whyNotAsPlanned } from '#documents/calendar/pickup-calendar.ts'
import { historyOfPickup } from '#store/history.ts'
import { holidays } from '#store/holiday.ts'
import { places } from '#store/place.ts'
import { catchUpsOf } from '#store/schedule.ts'
import { asking, registerOf } from '../../households/register.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import { cancelFields, moveFields, restoreFields } from '../schedule-fields.server.ts'
import { pickupFor, servedName, stateOf } from '../schedule.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Lines of the history that the page shows; a round has a dozen. */
const mostLines = 100

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, read } = await asking(locals)
  const pickup = await pickupFor(locals, params.id)
  const register = await registerOf(locals)
  const found = await read(async (db) => ({
    lines: await historyOfPickup(db, pickup.id, { before: null, limit: mostLines }),
    special: await holidays(db),
    places: await places(db),
    catchUps: await catchUpsOf(db, pickup.id),
  }))
  const day = (text: string): string => formatDay(text, lang, 'short')
  const named = new Map(
    [...found.places, ...register.streets, ...register.groups].map(
      ({ id, name }) => [id, textIn(name, lang) ?? ''] as const,
    ),
  )
  const may = (action: Parameters<typeof isAllowed>[1]): boolean => isAllowed(role, action)
  return {
    id: pickup.id,
    title: formatDay(pickup.actualOn, lang, 'long'),
    served: servedName(pickup, register, lang),
    plannedOn: day(pickup.plannedOn),
    actualOn: day(pickup.actualOn),
    state: stateOf(pickup),
    why: whyNotAsPlanned(pickup, found.special, lang),
    hours: hoursOf(pickup),
    sites: pickup.siteIds.map((id) => named.get(id) ?? ''),
    missedId: pickup.catchUpFor,
    catchUps: found.catchUps.map((each) => ({ id: each.id, day: day(each.actualOn) })),
    seen: recordStamp(pickup),
    moveFields: moveFields(lang),
    cancelFields: cancelFields(lang),
    restoreFields: restoreFields(lang),
    mayMove: may('movePickup'),
    mayCancel: may('cancelPickup') && !(pickup.isCancelled && pickup.cause === 'hand'),
    mayRestore: may('restorePickup') && pickup.cause === 'hand',
    mayAddExtra: may('addExtraPickup'),
    history: toldBy(found.lines, { named, hrefOf: () => null }, role, lang),
  }
}

export const actions: Actions = {
  move: (event) =>
    write(event, {
      fields: moveFields(event.locals.lang),
      to: `/schedule/${event.params.id}`,
      run: (context, read) => movePickup(context, { ...read, id: event.params.id } as never),
    }),
  cancel: (event) =>
    write(event, {
      fields: cancelFields(event.locals.lang),
      to: `/schedule/${event.params.id}`,
      run: (context, read) => cancelPickup(context, { ...read, id: event.params.id } as never),
    }),
  restore: (event) =>
    write(event, {
      fields: restoreFields(event.locals.lang),
      to: `/schedule/${event.params.id}`,
      run: (context, read) => restorePickup(context, { ...read, id: event.params.id } as never),
    }),
}
