import { recordContact } from '#actions/household/record-contact.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import type { FormValues } from '#ui/form/form-field.ts'
import { write } from '../../../../write.server.ts'
import { contactFields } from '../../../household-fields.server.ts'
import { addressOf, asking, householdFor } from '../../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { context, role, today, read } = await asking(locals)
  const household = await householdFor(locals, params.id)
  const organisation = await read((db) => recordById(db, organisationTable, context.organisationId))
  return {
    address: addressOf(household, locals.lang),
    page: {
      back: `/households/${household.id}/contact`,
      fields: contactFields(locals.lang),
      values: usual(organisation, today, locals.lang),
      mayWrite: isAllowed(role, 'recordContact') && household.mergedInto === null,
      id: uuidV7(Date.now()),
    },
  }
}

/** What most consents say: on paper, by the person, for name and phone, to the organisation itself and nobody else. */
const usual = (organisation: Organisation | null, today: string, lang: Language): FormValues => ({
  data: ['name', 'phone'],
  givenOn: today,
  givenBy: 'person',
  givenHow: 'paper',
  operatorName: textIn(organisation?.name, lang) ?? '',
  operatorBin: organisation?.bin ?? '',
})

export const actions: Actions = {
  save: (event) =>
    write(event, {
      fields: contactFields(event.locals.lang),
      to: `/households/${event.params.id}/contact`,
      run: (context, read) => recordContact(context, { ...read, householdId: event.params.id } as never),
    }),
}
