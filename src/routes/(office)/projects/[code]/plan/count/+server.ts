import { error, json } from '@sveltejs/kit'
import { render } from 'svelte/server'
import { isAllowed } from '#domain/account/permissions.ts'
import { seesWholeProject } from '#domain/account/visible-records.ts'
import { message } from '#i18n/message.ts'
import SourceCount from '#ui/SourceCount.svelte'
import { projectOf } from '../../../../project-of.server.ts'
import { sourceCount } from '../source-count.server.ts'
import type { RequestHandler } from './$types'

/** What an indicator that is being written would count now, as a piece of its page. Nothing is saved. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const { lang, account } = locals
  // Counted from a part of the records, the figure would be wrong.
  if (!account || !isAllowed(account.role, 'changeIndicator') || !seesWholeProject(account.role))
    error(404, message(lang, 'site.notFound'))
  const records = await projectOf(locals, params.code)
  const counted = await sourceCount(records, await request.formData(), {
    lang,
    organisationId: account.organisationId,
  })
  return json({ html: render(SourceCount, { props: { counted, lang } }).body })
}
