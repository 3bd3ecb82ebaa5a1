import { error } from '@sveltejs/kit'
import { correctReply } from '#actions/recommendation/correct-reply.ts'
import { removeReply } from '#actions/recommendation/remove-reply.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { message } from '#i18n/message.ts'
import { formValues } from '#ui/form/form-values.ts'
import { projectOf } from '../../../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../../../record-files.server.ts'
import { write } from '../../../../../../write.server.ts'
import { replyFields } from '../../../letter-fields.server.ts'
import { letterOf } from '../../letter-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { records, letter } = await letterOf(locals, params)
  const reply = records.replies.find((each) => each.id === params.reply && each.letterId === letter.id)
  if (!reply) error(404, message(lang, 'site.notFound'))
  const fields = replyFields(lang, true)
  return {
    letterId: letter.id,
    id: reply.id,
    number: reply.incomingNumber,
    day: formatDay(reply.receivedOn, lang, 'short'),
    fields,
    values: formValues(fields, reply),
    seen: recordStamp(reply),
    mayWrite: account !== null && isAllowed(account.role, 'correctReply'),
    mayRemove: account !== null && isAllowed(account.role, 'removeReply'),
    ...filesOf(records, 'reply', reply.id, account),
  }
}

export const actions: Actions = {
  save: (event) =>
    write(event, {
      fields: replyFields(event.locals.lang, true),
      to: `/projects/${event.params.code}/letters/${event.params.id}`,
      run: (context, input) => correctReply(context, { ...input, id: event.params.reply } as never),
      present: async () => {
        const { replies } = await projectOf(event.locals, event.params.code)
        const record = replies.find((each) => each.id === event.params.reply)
        return record ? { subject: 'reply', record } : null
      },
    }),
  remove: (event) =>
    write(event, {
      fields: [{ kind: 'text', name: 'reason', label: message(event.locals.lang, 'office.remove.reason') }],
      to: `/projects/${event.params.code}/letters/${event.params.id}`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeReply(context, { id: event.params.reply, reason: String(reason ?? '') }),
    }),
  ...fileActions('reply', 'reply'),
}
