import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { kaspiCall, kaspiResponse } from '#server/kaspi/kaspi-call.ts'
import type { RequestHandler } from './$types'

/** Kaspi's `check` and `pay`; the secret stands in the address. */
export const GET: RequestHandler = async ({ params, url, getClientAddress, locals }) => {
  const { database } = await application()
  const asked = { key: params.key, address: getClientAddress(), query: url.searchParams }
  return kaspiResponse(await kaspiCall(database, asked)) ?? error(404, message(locals.lang, 'site.notFound'))
}
