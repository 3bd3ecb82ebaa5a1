import { addQuestionnaire } from '#actions/questionnaire/add-questionnaire.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { asking } from '../../../../register.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { write } from '../../../../write.server.ts'
import { aboutFields } from '../about-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const records = await projectOf(locals, params.code)
  const { role } = await asking(locals)
  return {
    page: {
      back: `/projects/${params.code}/questionnaires`,
      fields: aboutFields(locals.lang, records),
      values: {},
      mayWrite: isAllowed(role, 'addQuestionnaire'),
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const records = await projectOf(locals, params.code)
    return write<{ id: string }>(event, {
      fields: aboutFields(locals.lang, records),
      to: ({ id }) => `/projects/${params.code}/questionnaires/${id}`,
      run: (context, read) => addQuestionnaire(context, { ...read, projectId: records.project.id } as never),
    })
  },
}
