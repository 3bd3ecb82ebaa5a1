/*
 * Photos that come with a form of a dump: sent ahead by the browser and named by their ids, or with the form itself. They
 * are kept at once, before anything is asked, because a browser does not send a chosen file twice.
 */
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { recordId } from '#domain/project/record-input.ts'
import { message } from '#i18n/message.ts'
import type { Language } from '#domain/text/local-text.ts'
import type { ActionContext } from '#server/context.ts'
import * as v from 'valibot'
import { postedFiles, wrongFiles, type PostedFile } from '../projects/[code]/journal/event-files.server.ts'

/** What is wrong with the photos, in words; null where all may come. */
export async function wrongPhotos(files: readonly PostedFile[], lang: Language): Promise<string | null> {
  const other = files.find(({ kind }) => kind !== 'photo')
  if (other) return message(lang, 'dump.photos.only', { name: other.fileName })
  return wrongFiles(files, lang)
}

/** The photos of the form as evidence of its project, the posted ones among them; their ids stand in the form from now on. */
export async function keepPhotos(
  context: ActionContext,
  posted: FormData,
  files: readonly PostedFile[],
): Promise<string[]> {
  const projectId = String(posted.get('projectId') ?? '')
  for (const file of files) {
    const { id } = await addEvidence(context, { projectId, ...file })
    posted.append('evidenceIds', id)
  }
  const ids = posted.getAll('evidenceIds').filter((id): id is string => v.is(recordId, id))
  return [...new Set(ids)]
}

export { postedFiles }
