import { correctLetter } from '#actions/recommendation/correct-letter.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formValues } from '#ui/form/form-values.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { write } from '../../../../../write.server.ts'
import { letterFields } from '../../letter-fields.server.ts'
import { letterOf } from '../letter-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { records, letter } = await letterOf(locals, params)
  const fields = letterFields(lang, records, letter)
  return {
    id: letter.id,
    number: letter.number,
    fields,
    values: formValues(fields, letter),
    seen: recordStamp(letter),
    mayWrite: account !== null && isAllowed(account.role, 'correctLetter'),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { records, letter } = await letterOf(event.locals, event.params)
    return write(event, {
      fields: letterFields(event.locals.lang, records, letter),
      to: `/projects/${event.params.code}/letters/${letter.id}`,
      run: (context, input) => correctLetter(context, { ...input, id: letter.id } as never),
      present: async () => {
        const { letters } = await projectOf(event.locals, event.params.code)
        const record = letters.find((each) => each.id === letter.id)
        return record ? { subject: 'letter', record } : null
      },
    })
  },
}
