import { joinHouseholdGroup } from '#actions/household/join-household-group.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { write } from '../../../write.server.ts'
import { groupFields } from '../../household-fields.server.ts'
import { addressOf, asking, householdFor, registerOf } from '../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role, today } = await asking(locals)
  const household = await householdFor(locals, params.id)
  const present = household.memberships.find(({ from, to }) => from <= today && (to === null || to >= today))
  return {
    address: addressOf(household, locals.lang),
    page: {
      back: `/households/${household.id}`,
      fields: groupFields(locals.lang, await registerOf(locals), household.placeId),
      values: { groupId: present?.groupId ?? '', from: today },
      mayWrite: isAllowed(role, 'joinHouseholdGroup') && household.mergedInto === null,
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { params, locals } = event
    const household = await householdFor(locals, params.id)
    return write(event, {
      fields: groupFields(locals.lang, await registerOf(locals), household.placeId),
      to: `/households/${household.id}`,
      run: (context, read) => joinHouseholdGroup(context, { ...read, householdId: household.id } as never),
    })
  },
}
