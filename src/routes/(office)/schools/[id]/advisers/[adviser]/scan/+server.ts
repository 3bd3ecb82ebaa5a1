import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { scanAnswer } from '../../../../../consent-scan.server.ts'
import { centreFor } from '../../../../schools.server.ts'
import type { RequestHandler } from './$types'

/** The paper that an adviser's guardian signed. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { advisers } = await centreFor(locals, params.id)
  const isTheirs = advisers.some(({ id, name }) => id === params.adviser && name !== null)
  if (!isTheirs) error(404, message(locals.lang, 'site.notFound'))
  return scanAnswer(locals, { adviserId: params.adviser })
}
