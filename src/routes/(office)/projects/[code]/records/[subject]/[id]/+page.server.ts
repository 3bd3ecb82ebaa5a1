import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { recordDetails } from '../../record-details.server.ts'
import type { PageServerLoad } from './$types'

/** One record with its evidence. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const records = await projectOf(locals, params.code)
  const details = recordDetails(records, params.subject, params.id, locals.lang)
  if (!details) error(404, message(locals.lang, 'site.notFound'))
  const linked = new Set(
    records.evidenceLinks
      .filter((link) => link.subject === params.subject && link.subjectId === params.id)
      .map((link) => link.evidenceId),
  )
  return {
    code: params.code,
    ...details,
    evidence: records.evidence
      .filter((file) => linked.has(file.id))
      .map(({ id, fileName, mediaType }) => ({ id, fileName, isPicture: mediaType.startsWith('image/') })),
  }
}
