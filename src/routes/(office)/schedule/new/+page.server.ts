import { addExtraPickup } from '#actions/schedule/add-extra-pickup.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { asking, registerOf } from '../../register.server.ts'
import { asked } from '../../list.server.ts'
import { write } from '../../write.server.ts'
import { choicesOf } from '../choices.server.ts'
import { extraFields } from '../schedule-fields.server.ts'
import { pickupFor, servedName } from '../schedule.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const register = await registerOf(locals)
  const missedId = asked(url, 'for')
  const missed = missedId ? await pickupFor(locals, missedId) : null
  const fields = extraFields(lang, register, await choicesOf(locals, register))
  const { placeId, groupId, streetId, siteIds, projectId } = missed ?? {}
  const only = register.villages.length === 1 ? register.villages[0]?.id : ''
  const record = { placeId: placeId ?? only, groupId, streetId, siteIds, projectId, on: today }
  return {
    missed: missed
      ? `${formatDay(missed.actualOn, lang, 'short')}, ${servedName(missed, register, lang)}`
      : null,
    page: {
      back: missed ? `/schedule/${missed.id}` : '/schedule',
      fields,
      values: formValues(fields, { ...record, catchUpFor: missed?.id ?? '' }),
      mayWrite: isAllowed(role, 'addExtraPickup'),
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals } = event
    const register = await registerOf(locals)
    return write<{ id: string }>(event, {
      fields: extraFields(locals.lang, register, await choicesOf(locals, register)),
      to: ({ id }) => `/schedule/${id}`,
      run: (context, read) => addExtraPickup(context, read as never),
    })
  },
}
