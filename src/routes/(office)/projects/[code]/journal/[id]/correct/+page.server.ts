import { error, redirect } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { eventFields, eventValues } from '../../event-form.server.ts'
import { saveEvent } from '../../save-event.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const records = await projectOf(locals, params.code)
  const event = records.events.find((each) => each.id === params.id)
  if (!event) error(404, message(locals.lang, 'site.notFound'))
  const mayCorrect = locals.account !== null && isAllowed(locals.account.role, 'correctEvent')
  if (event.isCancelled || !mayCorrect) redirect(303, `/projects/${params.code}/journal/${event.id}`)
  const fields = eventFields(locals.lang, records, false)
  return {
    id: event.id,
    fields,
    fileMegabytes: Math.round(evidenceLimits().fileBytes / 1024 / 1024),
    values: { ...eventValues(fields, event, locals.lang), version: String(event.version) },
  }
}

export const actions: Actions = { default: saveEvent }
