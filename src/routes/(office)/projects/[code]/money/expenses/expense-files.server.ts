/*
 * Scans that come with an expense's form. Where the form is given back with a question, its files are kept already: a
 * browser does not send a file a second time, and the person should not have to look for it again.
 */
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { linkEvidence } from '#actions/evidence/link-evidence.ts'
import { evidenceMaxBytes } from '#domain/evidence/evidence.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'

/** Files of one form. */
const mostFiles = 20

/** The files that were chosen; an input left empty sends one without name and bytes. */
export const chosenFiles = (posted: FormData): readonly File[] =>
  posted.getAll('file').filter((each): each is File => each instanceof File && each.size > 0)

/** Ids of files that were kept when the form was asked about before. */
export const keptFiles = (posted: FormData, records: ProjectRecords): readonly string[] =>
  posted
    .getAll('fileId')
    .slice(0, mostFiles)
    .filter((id): id is string => records.evidence.some((each) => each.id === id))

/** Keeps the chosen files as scans, proving an expense where one is named. Gives back their ids. */
export async function keepFiles(
  context: ActionContext,
  projectId: string,
  files: readonly File[],
  expenseId: string | null,
): Promise<string[]> {
  if (files.length > mostFiles) throw new Problem('input.invalid', {}, [tooMany])
  const links = expenseId === null ? [] : [{ subject: 'expense' as const, subjectId: expenseId }]
  const ids: string[] = []
  for (const file of files) {
    if (file.size > evidenceMaxBytes)
      throw new Problem('file.tooLarge', { file: file.name, limit: evidenceMaxBytes / 1024 / 1024 })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const fileName = file.name.split(/[/\\]/).at(-1) ?? file.name
    const { id } = await addEvidence(context, { projectId, kind: 'scan', fileName, bytes, links })
    ids.push(id)
  }
  return ids
}

/** Has kept files prove an expense. */
export async function linkFiles(
  context: ActionContext,
  ids: readonly string[],
  expenseId: string,
): Promise<void> {
  for (const evidenceId of ids)
    await linkEvidence(context, { evidenceId, subject: 'expense', subjectId: expenseId })
}

const tooMany = { path: 'file', key: 'input.tooMany', params: { limit: mostFiles } }
