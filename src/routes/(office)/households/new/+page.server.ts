import { addHousehold } from '#actions/household/add-household.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { write } from '../../write.server.ts'
import { newHouseholdFields } from '../household-fields.server.ts'
import { asking, registerOf } from '../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { role, today } = await asking(locals)
  const register = await registerOf(locals)
  const street = register.streets.find(({ id }) => id === url.searchParams.get('street'))
  const only = register.streets.length === 1 ? register.streets[0] : undefined
  return {
    page: {
      back: '/households',
      fields: newHouseholdFields(locals.lang, register),
      values: { since: today, streetId: (street ?? only)?.id ?? '' },
      mayWrite: isAllowed(role, 'addHousehold'),
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: async (event) =>
    write<{ id: string }>(event, {
      fields: newHouseholdFields(event.locals.lang, await registerOf(event.locals)),
      to: ({ id }) => `/households/${id}`,
      run: (context, read) => addHousehold(context, read as never),
    }),
}
