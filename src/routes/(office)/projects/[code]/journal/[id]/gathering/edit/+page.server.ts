import { changeGathering } from '#actions/gathering/change-gathering.ts'
import { recordGathering } from '#actions/gathering/record-gathering.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { write } from '../../../../../../write.server.ts'
import { gatheringFields } from '../gathering-fields.server.ts'
import { gatheringOf, likelyKind } from '../gathering-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { event, gathering } = await gatheringOf(locals, params)
  const role = account?.role ?? 'monitor'
  const fields = gatheringFields(lang)
  return {
    page: {
      back: `/projects/${params.code}/journal/${params.id}/gathering`,
      id: gathering?.id ?? uuidV7(Date.now()),
      ...(gathering ? { seen: recordStamp(gathering) } : {}),
      fields,
      values: gathering ? formValues(fields, gathering) : { kind: likelyKind(event) },
      mayWrite: isAllowed(role, gathering ? 'changeGathering' : 'recordGathering') && !event.isCancelled,
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const { gathering, records } = await gatheringOf(locals, params)
    const fields = gatheringFields(locals.lang)
    return write(event, {
      fields,
      to: `/projects/${params.code}/journal/${params.id}/gathering`,
      run: (context, { seen, ...input }) =>
        gathering
          ? changeGathering(context, {
              ...input,
              id: gathering.id,
              ...(seen === undefined ? {} : { seen }),
            } as never)
          : recordGathering(context, {
              ...input,
              projectId: records.project.id,
              eventId: params.id,
            } as never),
      present: async () => {
        const { gathering: record } = await gatheringOf(locals, params)
        return record ? { subject: 'gathering', record } : null
      },
    })
  },
}
