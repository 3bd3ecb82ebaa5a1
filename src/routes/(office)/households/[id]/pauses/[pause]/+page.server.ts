import { error } from '@sveltejs/kit'
import { correctPause } from '#actions/household/correct-pause.ts'
import { recordPause } from '#actions/household/record-pause.ts'
import { removePause } from '#actions/household/remove-pause.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { write } from '../../../../write.server.ts'
import { pauseFields, reasonField } from '../../../household-fields.server.ts'
import { addressOf, asking, householdFor } from '../../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const household = await householdFor(locals, params.id)
  const isNew = params.pause === 'new'
  const pause = household.pauses.find(({ id }) => id === params.pause)
  if (!isNew && !pause) error(404, message(lang, 'site.notFound'))
  const fields = pauseFields(lang, isNew)
  const mayWrite = household.mergedInto === null
  return {
    isNew,
    address: addressOf(household, lang),
    mayRemove: mayWrite && !isNew && isAllowed(role, 'removePause'),
    reason: [reasonField(lang)],
    page: {
      back: `/households/${household.id}`,
      fields,
      values: pause ? formValues(fields, pause) : { from: today },
      mayWrite: mayWrite && isAllowed(role, 'recordPause'),
      id: pause?.id ?? uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: (event) => {
    const { params, locals } = event
    const isNew = params.pause === 'new'
    return write(event, {
      fields: pauseFields(locals.lang, isNew),
      to: `/households/${params.id}`,
      run: (context, read) =>
        isNew
          ? recordPause(context, { ...read, householdId: params.id } as never)
          : correctPause(context, { ...read, id: params.pause } as never),
    })
  },
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/households/${event.params.id}`,
      notice: 'office.notice.removed',
      run: (context, read) => removePause(context, { ...read, id: event.params.pause } as never),
    }),
}
