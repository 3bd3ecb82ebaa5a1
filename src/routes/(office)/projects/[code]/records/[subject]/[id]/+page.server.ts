import { error, redirect } from '@sveltejs/kit'
import { mayRead } from '#domain/account/read-permissions.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { hasRecordPage, recordPath } from '../../../../../record-path.ts'
import type { PageServerLoad } from './$types'

/** The lasting address of any record leads to the page that shows it, which asks who may open it. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { code, subject, id } = params
  if (subject !== 'reply') {
    if (hasRecordPage(subject)) redirect(303, recordPath(code, subject, id))
  } else if (mayRead(locals.account?.role ?? 'monitor', 'letter')) {
    const { replies } = await projectOf(locals, code)
    const reply = replies.find((each) => each.id === id)
    if (reply) redirect(303, `${recordPath(code, 'letter', reply.letterId)}/replies/${reply.id}`)
  }
  error(404, message(locals.lang, 'site.notFound'))
}
