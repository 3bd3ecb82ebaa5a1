import { recordPresentation } from '#actions/school/record-presentation.ts'
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
      options: await eventOptions(locals, ['presentation']),
    },
    { kind: 'line', name: 'className', label: t('school.class'), isRequired: true, maxLength: 20 },
    { kind: 'integer', name: 'listeners', label: t('school.listeners'), isRequired: true },
    { kind: 'integer', name: 'minutes', label: t('school.minutes'), isRequired: true },
    {
      kind: 'choices',
      name: 'adviserIds',
      label: t('school.presentation.who'),
      hint: t('school.presentation.who.hint'),
      isRequired: true,
      options: adviserChoices(advisers),
    },
  ]
}

export const load: PageServerLoad = async ({ locals, params }) => ({
  page: {
    back: `/schools/${params.id}`,
    fields: await fieldsFor(locals, params.id),
    values: { minutes: '20' },
    mayWrite: isAllowed((await asking(locals)).role, 'recordPresentation'),
    id: uuidV7(Date.now()),
  },
})

export const actions: Actions = {
  save: async (event) =>
    write(event, {
      fields: await fieldsFor(event.locals, event.params.id),
      to: `/schools/${event.params.id}`,
      run: (context, read) => recordPresentation(context, { ...read, centreId: event.params.id } as never),
    }),
}
