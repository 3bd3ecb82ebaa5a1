import { addAdvisers } from '#actions/school/add-advisers.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from '../../../../register.server.ts'
import { write } from '../../../../write.server.ts'
import { centreFor } from '../../../schools.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fields = (lang: Language): readonly FormField[] => [
  { kind: 'line', name: 'className', label: message(lang, 'school.class'), isRequired: true, maxLength: 20 },
  { kind: 'day', name: 'since', label: message(lang, 'school.since'), isRequired: true },
  { kind: 'integer', name: 'count', label: message(lang, 'school.adviser.count'), isRequired: true },
]

export const load: PageServerLoad = async ({ locals, params }) => {
  const { centre } = await centreFor(locals, params.id)
  const { role, today } = await asking(locals)
  return {
    page: {
      back: `/schools/${centre.id}`,
      fields: fields(locals.lang),
      values: { since: today, count: '1' },
      mayWrite: isAllowed(role, 'addAdvisers'),
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: (event) =>
    write(event, {
      fields: fields(event.locals.lang),
      to: `/schools/${event.params.id}`,
      run: (context, read) => addAdvisers(context, { ...read, centreId: event.params.id } as never),
    }),
}
