import { error } from '@sveltejs/kit'
import { addStreet } from '#actions/household/add-street.ts'
import { changeStreet } from '#actions/household/change-street.ts'
import { removeStreet } from '#actions/household/remove-street.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { write } from '../../../write.server.ts'
import { ofVillageFields } from '../../household-fields.server.ts'
import { asking, registerOf } from '../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

const list = '/households/streets'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role } = await asking(locals)
  const register = await registerOf(locals)
  const isNew = params.id === 'new'
  const street = register.streets.find(({ id }) => id === params.id)
  if (!isNew && !street) error(404, message(locals.lang, 'site.notFound'))
  const fields = ofVillageFields(locals.lang, register, 'household.street.name', isNew)
  const only = register.villages.length === 1 ? register.villages[0] : undefined
  return {
    page: {
      list,
      id: street?.id ?? uuidV7(Date.now()),
      isNew,
      fields,
      values: street ? formValues(fields, street) : { placeId: only?.id ?? '' },
      seen: street ? recordStamp(street) : null,
      mayWrite: isAllowed(role, isNew ? 'addStreet' : 'changeStreet'),
      mayRemove: !isNew && isAllowed(role, 'removeStreet'),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const isNew = params.id === 'new'
    return write(event, {
      fields: ofVillageFields(locals.lang, await registerOf(locals), 'household.street.name', isNew),
      to: list,
      run: (context, { seen, ...read }) =>
        isNew
          ? addStreet(context, read as never)
          : changeStreet(context, { ...read, ...(seen ? { seen } : {}), id: params.id } as never),
      present: async () => {
        const record = (await registerOf(locals)).streets.find(({ id }) => id === params.id)
        return record ? { subject: 'street', record } : null
      },
    })
  },
  remove: (event) =>
    write(event, {
      fields: [{ kind: 'text', name: 'reason', label: '' }],
      to: list,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeStreet(context, { id: event.params.id, ...(reason === '' ? {} : { reason }) } as never),
    }),
}
