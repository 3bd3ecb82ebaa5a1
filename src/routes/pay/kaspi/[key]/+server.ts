import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { rateLimit } from '#server/api/rate-limit.ts'
import { application } from '#server/application.ts'
import { actionContext } from '#server/context.ts'
import { answerKaspi, kaspiActor } from '#server/kaspi/answer-kaspi.ts'
import { kaspiCaller, kaspiSettings } from '#server/kaspi/kaspi-settings.ts'
import { organisationIdForCode } from '#store/organisation.ts'
import type { RequestHandler } from './$types'

/** Whoever tries secrets waits; the bank itself is not held up. */
const strangers = rateLimit({ capacity: 20, perSecond: 0.2 })

/** Kaspi's `check` and `pay`. Without the setting, with another secret or from elsewhere: an address that is not there. */
export const GET: RequestHandler = async ({ params, url, getClientAddress, locals }) => {
  const address = getClientAddress()
  const code = kaspiCaller(kaspiSettings(), params.key, address)
  if (code === null) {
    const wait = strangers.spend(address, Date.now())
    if (wait > 0) return new Response(null, { status: 429, headers: { 'retry-after': String(wait) } })
    error(404, message(locals.lang, 'site.notFound'))
  }
  const { database } = await application()
  const organisationId = await organisationIdForCode(database.kysely, code)
  if (organisationId === null) error(404, message(locals.lang, 'site.notFound'))
  const answer = await answerKaspi(actionContext(database, organisationId, kaspiActor), url.searchParams)
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}
