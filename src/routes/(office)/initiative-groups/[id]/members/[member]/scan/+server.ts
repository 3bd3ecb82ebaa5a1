import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { scanAnswer } from '../../../../../consent-scan.server.ts'
import { initiativeFor } from '../../../../initiative.server.ts'
import type { RequestHandler } from './$types'

/** The paper that a member signed. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { members } = await initiativeFor(locals, params.id)
  const isTheirs = members.some(({ id, person }) => id === params.member && person !== null)
  if (!isTheirs) error(404, message(locals.lang, 'site.notFound'))
  return scanAnswer(locals, { memberId: params.member })
}
