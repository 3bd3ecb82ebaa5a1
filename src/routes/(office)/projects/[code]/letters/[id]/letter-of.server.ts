import { error } from '@sveltejs/kit'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Letter } from '#domain/recommendation/recommendation.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../project-of.server.ts'

/** The letter that a page is about, with its project; one that is not the project's answers 404. */
export async function letterOf(
  locals: App.Locals,
  { code, id }: { readonly code: string; readonly id: string },
): Promise<{ records: ProjectRecords; letter: Letter }> {
  const records = await projectOf(locals, code)
  const letter = records.letters.find((each) => each.id === id)
  if (!letter) error(404, message(locals.lang, 'site.notFound'))
  return { records, letter }
}
