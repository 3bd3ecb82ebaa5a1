import { error } from '@sveltejs/kit'
import type { ProjectRecords } from '#domain/project/records.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { visibleProject } from '#server/visible-project.ts'

/** What the person may see of a project of their own organisation; a project that is not theirs answers 404. */
export async function projectOf(locals: App.Locals, code: string): Promise<ProjectRecords> {
  const { account, lang } = locals
  const { database } = await application()
  const records = account
    ? await visibleProject(database, account.organisationId, account, code, locals.head)
    : null
  if (!records) error(404, message(lang, 'site.notFound'))
  return records
}
