import { error, redirect } from '@sveltejs/kit'
import type { Role } from '#domain/account/account.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { isShownPicture } from '#domain/evidence/evidence-access.ts'
import { isSearched, subjectsFor } from '#domain/search/search-subjects.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { recordDetails } from '../../record-details.server.ts'
import type { PageServerLoad } from './$types'

/** Who may open a page of this record: money and people are not everybody's. */
const mayOpen = (role: Role, subject: string): boolean =>
  isSearched(subject) ? subjectsFor(role).includes(subject) : mayRead(role, 'money')

/** One record with its evidence. */
export const load: PageServerLoad = async ({ locals, params }) => {
  if (params.subject === 'event') redirect(303, `/projects/${params.code}/journal/${params.id}`)
  if (!mayOpen(locals.account?.role ?? 'monitor', params.subject))
    error(404, message(locals.lang, 'site.notFound'))
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
      .map((file) => ({ id: file.id, fileName: file.fileName, isPicture: isShownPicture(file) })),
  }
}
