import { error } from '@sveltejs/kit'
import { correctResidents } from '#actions/household/correct-residents.ts'
import { recordResidents } from '#actions/household/record-residents.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { write } from '../../../../write.server.ts'
import { residentsFields } from '../../../household-fields.server.ts'
import { addressOf, asking, householdFor } from '../../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const household = await householdFor(locals, params.id)
  const isNew = params.count === 'new'
  const count = household.counts.find(({ id }) => id === params.count)
  if (!isNew && !count) error(404, message(lang, 'site.notFound'))
  const fields = residentsFields(lang, isNew)
  return {
    isNew,
    address: addressOf(household, lang),
    page: {
      back: `/households/${household.id}`,
      fields,
      values: count ? formValues(fields, count) : { from: today },
      mayWrite: isAllowed(role, 'recordResidents') && household.mergedInto === null,
      id: count?.id ?? uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: (event) => {
    const { params, locals } = event
    const isNew = params.count === 'new'
    return write(event, {
      fields: residentsFields(locals.lang, isNew),
      to: `/households/${params.id}`,
      run: (context, read) =>
        isNew
          ? recordResidents(context, { ...read, householdId: params.id } as never)
          : correctResidents(context, { ...read, id: params.count } as never),
    })
  },
}
