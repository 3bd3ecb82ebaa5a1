import { error } from '@sveltejs/kit'
import type { ProjectRecords } from '#domain/project/records.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { projectRecords } from '#server/project-cache.ts'

/** The records of a project of the person's own organisation; a project that is not theirs answers 404. */
export async function projectOf(locals: App.Locals, code: string): Promise<ProjectRecords> {
  const { database } = await application()
  const organisationId = locals.account?.organisationId
  const records = organisationId ? await projectRecords(database, organisationId, code) : null
  if (!records) error(404, message(locals.lang, 'site.notFound'))
  return records
}
