import { correctConcern } from '#actions/concern/correct-concern.ts'
import { raiseConcern } from '#actions/concern/raise-concern.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { todayIn } from '../../../../../today.server.ts'
import { write } from '../../../../../write.server.ts'
import { concernFields, storyOf } from '../../concern-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const isNew = params.id === 'new'
  const concern = isNew ? null : (await storyOf(locals, params)).story.concern
  const fields = concernFields(lang, records, isNew)
  const role = account?.role ?? 'monitor'
  const list = `/projects/${params.code}/problems`
  return {
    isNew,
    page: {
      back: concern ? `${list}/${concern.id}` : list,
      id: concern?.id ?? uuidV7(Date.now()),
      ...(concern ? { seen: recordStamp(concern) } : {}),
      fields,
      values: concern ? formValues(fields, concern) : { raisedOn: todayIn(records.project.timeZone) },
      mayWrite: isAllowed(role, isNew ? 'raiseConcern' : 'correctConcern'),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const records = await projectOf(locals, params.code)
    const isNew = params.id === 'new'
    return write<{ id: string }>(event, {
      fields: concernFields(locals.lang, records, isNew),
      to: ({ id }) => `/projects/${params.code}/problems/${id}`,
      run: (context, { seen, ...input }) =>
        isNew
          ? raiseConcern(context, { ...input, projectId: records.project.id } as never)
          : correctConcern(context, {
              ...input,
              id: params.id,
              ...(seen === undefined ? {} : { seen }),
            } as never),
      present: async () => ({ subject: 'concern', record: (await storyOf(locals, params)).story.concern }),
    })
  },
}
