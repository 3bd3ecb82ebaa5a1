import { error } from '@sveltejs/kit'
import { correctContact } from '#actions/household/correct-contact.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { visibleContact } from '#server/visible-household.ts'
import { write } from '../../../../write.server.ts'
import { correctContactFields } from '../../../household-fields.server.ts'
import { addressOf, asking, householdFor } from '../../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { context, role, read } = await asking(locals)
  const household = await householdFor(locals, params.id)
  const contact = (await read((db) => visibleContact(db, context.actor, household)))?.contact
  if (!contact) error(404, message(locals.lang, 'site.notFound'))
  return {
    address: addressOf(household, locals.lang),
    page: {
      back: `/households/${household.id}/contact`,
      fields: correctContactFields(locals.lang),
      values: { name: contact.name, phone: contact.phone ?? '' },
      mayWrite: isAllowed(role, 'correctContact') && contact.blockedOn === null,
    },
  }
}

export const actions: Actions = {
  save: (event) =>
    write(event, {
      fields: correctContactFields(event.locals.lang),
      to: `/households/${event.params.id}/contact`,
      run: (context, read) => correctContact(context, { ...read, householdId: event.params.id } as never),
    }),
}
