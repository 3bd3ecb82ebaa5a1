import { splitHousehold } from '#actions/household/split-household.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { write } from '../../../write.server.ts'
import { newHouseholdFields, reasonField } from '../../household-fields.server.ts'
import { addressOf, asking, householdFor, registerOf, type Register } from '../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** The address and residents of the new household, from a day on. */
function splitFields(lang: Language, register: Register, placeId: string): readonly FormField[] {
  const streets = register.streets.filter((street) => street.placeId === placeId)
  const fields = newHouseholdFields(lang, { ...register, streets, groups: [] }).map((field): FormField => {
    if (field.name === 'since' && field.kind === 'day')
      return { kind: 'day', name: 'from', label: message(lang, 'household.split.on'), isRequired: true }
    return field.name === 'residents' && field.kind === 'integer'
      ? {
          kind: 'integer',
          name: 'residents',
          label: message(lang, 'household.split.residents'),
          isRequired: true,
        }
      : field
  })
  return [...fields, reasonField(lang)]
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role, today } = await asking(locals)
  const household = await householdFor(locals, params.id)
  return {
    address: addressOf(household, locals.lang),
    page: {
      back: `/households/${household.id}`,
      fields: splitFields(locals.lang, await registerOf(locals), household.placeId),
      values: { streetId: household.streetId, number: `${household.number}/1`, from: today },
      mayWrite: isAllowed(role, 'splitHousehold') && household.mergedInto === null,
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { params, locals } = event
    const household = await householdFor(locals, params.id)
    return write<{ id: string }>(event, {
      fields: splitFields(locals.lang, await registerOf(locals), household.placeId),
      to: ({ id }) => `/households/${id}`,
      run: (context, read) => splitHousehold(context, { ...read, householdId: household.id } as never),
    })
  },
}
