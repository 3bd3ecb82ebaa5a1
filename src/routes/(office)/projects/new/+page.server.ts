import { createProject } from '#actions/project/create-project.ts'
import { formEditions } from '#domain/report/form/editions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { write } from '../../write.server.ts'
import { passportFields } from '../passport-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({
  id: uuidV7(Date.now()),
  fields: passportFields(locals.lang),
  values: { form: formEditions[0]?.id ?? '' },
})

export const actions: Actions = {
  default: async (event) => {
    let code = ''
    return write(event, {
      fields: passportFields(event.locals.lang),
      run: (context, { seen: _, ...read }) => {
        code = String(read['code'] ?? '')
        return createProject(context, read as never)
      },
      to: () => `/projects/${code}`,
    })
  },
}
