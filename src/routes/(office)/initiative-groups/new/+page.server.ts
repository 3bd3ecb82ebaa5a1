import { addInitiativeGroup } from '#actions/initiative/add-initiative-group.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { groupFields } from '../initiative.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { role, today } = await asking(locals)
  const villages = villageOptions(await registerOf(locals), locals.lang)
  return {
    page: {
      back: '/initiative-groups',
      id: uuidV7(Date.now()),
      fields: groupFields(locals.lang, villages),
      values: { formedOn: today, placeId: villages.length === 1 ? (villages[0]?.value ?? '') : '' },
      mayWrite: isAllowed(role, 'addInitiativeGroup'),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const villages = villageOptions(await registerOf(event.locals), event.locals.lang)
    return write<{ id: string }>(event, {
      fields: groupFields(event.locals.lang, villages),
      to: ({ id }) => `/initiative-groups/${id}`,
      run: (context, input) => addInitiativeGroup(context, input as never),
    })
  },
}
