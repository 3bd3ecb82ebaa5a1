import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { actionContext, type ActionContext } from '#server/context.ts'
import { actorOf } from '#server/session-of.ts'

/** The context in which the person of this request acts: in their organisation, under their name and role. */
export async function contextOf(locals: App.Locals): Promise<ActionContext> {
  const { account, lang } = locals
  if (!account) error(401, message(lang, 'problem.login.unknown'))
  const { database } = await application()
  return actionContext(database, account.organisationId, actorOf(account))
}
