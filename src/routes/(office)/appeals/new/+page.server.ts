import { recordAppeal } from '#actions/appeal/record-appeal.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { asking } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { newFields } from '../appeal-fields.server.ts'
import { appealOptions } from '../appeal-options.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { role, today, context } = await asking(locals)
  const options = await appealOptions(locals)
  const fields = newFields(locals.lang, options, today)
  const [only] = options.villages
  const isKnown = options.people.some(({ value }) => value === context.actor.id)
  return {
    page: {
      back: '/appeals',
      fields,
      values: {
        receivedOn: today,
        consentOn: today,
        channel: 'phone',
        responsibleId: isKnown ? (context.actor.id ?? '') : '',
        projectId: options.projects.at(-1)?.value ?? '',
        placeId: options.villages.length === 1 ? (only?.value ?? '') : '',
      },
      mayWrite: isAllowed(role, 'recordAppeal') && options.villages.length > 0,
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { today } = await asking(event.locals)
    return write<{ id: string }>(event, {
      fields: newFields(event.locals.lang, await appealOptions(event.locals), today),
      to: ({ id }) => `/appeals/${id}`,
      run: (context, { consentOn, ...read }) =>
        // The form proposes today: without a name there is nothing to agree to.
        recordAppeal(context, { ...read, consentOn: read['name'] ? consentOn : null } as never),
    })
  },
}
