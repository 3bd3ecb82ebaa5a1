import { recordTraining } from '#actions/school/record-training.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from '../../../../register.server.ts'
import { write } from '../../../../write.server.ts'
import { adviserChoices, centreFor, eventOptions } from '../../../schools.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(locals: App.Locals, id: string): Promise<readonly FormField[]> {
  const { advisers } = await centreFor(locals, id)
  const t = (key: Parameters<typeof message>[1]): string => message(locals.lang, key)
  return [
    {
      kind: 'choice',
      name: 'eventId',
      label: t('school.event'),
      hint: t('school.event.hint'),
      isRequired: true,
      isWide: true,
      options: await eventOptions(locals, ['training', 'workshop']),
    },
    {
      kind: 'choices',
      name: 'adviserIds',
      label: t('school.training.who'),
      isRequired: true,
      options: adviserChoices(advisers),
    },
  ]
}

export const load: PageServerLoad = async ({ locals, params }) => ({
  page: {
    back: `/schools/${params.id}`,
    fields: await fieldsFor(locals, params.id),
    values: {},
    mayWrite: isAllowed((await asking(locals)).role, 'recordTraining'),
    id: uuidV7(Date.now()),
  },
})

export const actions: Actions = {
  save: async (event) =>
    write(event, {
      fields: await fieldsFor(event.locals, event.params.id),
      to: `/schools/${event.params.id}`,
      run: (context, read) => recordTraining(context, { ...read, centreId: event.params.id } as never),
    }),
}
