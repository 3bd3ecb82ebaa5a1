import { error } from '@sveltejs/kit'
import { recordStamp } from '#actions/record-stamp.ts'
import { addPickupRule } from '#actions/schedule/add-pickup-rule.ts'
import { changePickupRule } from '#actions/schedule/change-pickup-rule.ts'
import { removePickupRule } from '#actions/schedule/remove-pickup-rule.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { pickupRules } from '#store/schedule.ts'
import { formValues } from '#ui/form/form-values.ts'
import { asking, registerOf } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { choicesOf } from '../../choices.server.ts'
import { ownReason, ruleFields } from '../../schedule-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

const ruleOf = async (locals: App.Locals, id: string) => {
  const { read } = await asking(locals)
  const register = await registerOf(locals)
  const rule = (await read(pickupRules)).find((each) => each.id === id)
  return {
    register,
    rule: register.villages.some((village) => village.id === rule?.placeId) ? rule : undefined,
  }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const { register, rule } = await ruleOf(locals, params.id)
  const isNew = params.id === 'new'
  if (!isNew && !rule) error(404, message(lang, 'site.notFound'))
  const fields = ruleFields(lang, register, await choicesOf(locals, register), isNew)
  const only = register.villages.length === 1 ? register.villages[0] : undefined
  return {
    isNew,
    mayRemove: !isNew && isAllowed(role, 'removePickupRule'),
    reason: [ownReason(lang)],
    page: {
      back: '/schedule/rules',
      fields,
      values: rule ? formValues(fields, rule) : { from: today, onHoliday: 'next', placeId: only?.id ?? '' },
      mayWrite: isAllowed(role, 'addPickupRule'),
      id: rule?.id ?? uuidV7(Date.now()),
      ...(rule ? { seen: recordStamp(rule) } : {}),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const isNew = params.id === 'new'
    const register = await registerOf(locals)
    const fields = ruleFields(locals.lang, register, await choicesOf(locals, register), isNew)
    return write(event, {
      fields,
      to: '/schedule/rules',
      run: (context, read) =>
        isNew
          ? addPickupRule(context, read as never)
          : changePickupRule(context, { ...read, id: params.id } as never),
      present: async () => {
        const { rule } = await ruleOf(locals, params.id)
        return rule ? { subject: 'pickupRule', record: rule } : null
      },
    })
  },
  remove: (event) =>
    write(event, {
      fields: [ownReason(event.locals.lang)],
      to: '/schedule/rules',
      notice: 'office.notice.removed',
      run: (context, read) => removePickupRule(context, { ...read, id: event.params.id } as never),
    }),
}
