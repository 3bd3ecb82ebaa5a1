import { error } from '@sveltejs/kit'
import { visibleRecords } from '#domain/account/visible-records.ts'
import type { Person } from '#domain/account/account.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { projectRecords, rememberedFor } from '#server/project-cache.ts'

// Narrowed once for each role and its places, so that what is made of records is remembered for those too.
const narrowed = rememberedFor((records, person) => visibleRecords(records, JSON.parse(person) as Person))

/**
 * What the person may see of a project of their own organisation; a project that is not theirs answers 404. Figures of
 * indicators and of the report are true of the whole alone: ask `seesWholeProject` before showing them.
 */
export async function projectOf(locals: App.Locals, code: string): Promise<ProjectRecords> {
  const { account, lang } = locals
  const { database } = await application()
  const records = account ? await projectRecords(database, account.organisationId, code) : null
  if (!account || !records) error(404, message(lang, 'site.notFound'))
  const { role, placeIds } = account
  return narrowed(records, JSON.stringify({ role, placeIds }))
}
