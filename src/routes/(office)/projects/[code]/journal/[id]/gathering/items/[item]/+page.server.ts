import { error } from '@sveltejs/kit'
import { addAgendaItem } from '#actions/gathering/add-agenda-item.ts'
import { changeAgendaItem } from '#actions/gathering/change-agenda-item.ts'
import { removeAgendaItem } from '#actions/gathering/remove-agenda-item.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { write } from '../../../../../../../write.server.ts'
import { itemFields, reasonField } from '../../gathering-fields.server.ts'
import { heldGatheringOf } from '../../gathering-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

interface Params {
  readonly code: string
  readonly id: string
  readonly item: string
}
const listOf = ({ code, id }: Params): string => `/projects/${code}/journal/${id}/gathering`

async function itemOf(locals: App.Locals, params: Params) {
  const { items } = await heldGatheringOf(locals, params)
  const item = items.find(({ id }) => id === params.item)
  if (!item) error(404, message(locals.lang, 'site.notFound'))
  return item
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  await heldGatheringOf(locals, params)
  const item = params.item === 'new' ? null : await itemOf(locals, params)
  const role = account?.role ?? 'monitor'
  const fields = itemFields(lang)
  return {
    page: {
      list: listOf(params),
      id: item?.id ?? uuidV7(Date.now()),
      isNew: item === null,
      fields,
      values: item ? formValues(fields, item) : {},
      seen: item ? recordStamp(item) : null,
      mayWrite: isAllowed(role, item ? 'changeAgendaItem' : 'addAgendaItem'),
      mayRemove: item !== null && isAllowed(role, 'removeAgendaItem'),
      needsReason: true,
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const { gathering, records } = await heldGatheringOf(locals, params)
    return write(event, {
      fields: itemFields(locals.lang),
      to: listOf(params),
      run: (context, { seen, ...input }) =>
        params.item === 'new'
          ? addAgendaItem(context, {
              ...input,
              projectId: records.project.id,
              gatheringId: gathering.id,
            } as never)
          : changeAgendaItem(context, {
              ...input,
              id: params.item,
              ...(seen === undefined ? {} : { seen }),
            } as never),
      present: async () => ({ subject: 'agendaItem', record: await itemOf(locals, params) }),
    })
  },
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: listOf(event.params),
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeAgendaItem(context, { id: event.params.item, reason: String(reason ?? '') }),
    }),
}
