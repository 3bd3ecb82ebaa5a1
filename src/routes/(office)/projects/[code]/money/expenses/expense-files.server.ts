/*
 * Scans that come with an expense's form: chosen in it, or sent ahead by the browser and named by their ids. Where the
 * form is given back with a question, its files are kept already: a browser does not send a file a second time.
 */
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { linkEvidence } from '#actions/evidence/link-evidence.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { message } from '#i18n/message.ts'
import type { Language } from '#domain/text/local-text.ts'
import type { ActionContext } from '#server/context.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { Problem } from '#server/problem.ts'
import { filesOfOthers } from '../../journal/event-files.server.ts'

export interface Scan {
  readonly fileName: string
  readonly bytes: Uint8Array
}
const kind = 'scan'

/** The files that were chosen; an input left empty sends one without name and bytes. Throws where they are too many. */
export async function chosenFiles(posted: FormData): Promise<Scan[]> {
  const given = posted.getAll('files').filter((each): each is File => each instanceof File && each.size > 0)
  const limit = evidenceLimits().filesAtOnce
  if (given.length > limit)
    throw new Problem('input.invalid', {}, [{ path: 'files', key: 'input.tooMany', params: { limit } }])
  return Promise.all(
    given.map(async (file) => ({
      fileName: file.name.replace(/[/\\]/g, '_').slice(-255) || 'scan',
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

/** Ids of the project's files that the form names: sent ahead, or kept when it was asked about before. */
export const namedFiles = (posted: FormData, records: ProjectRecords): readonly string[] => {
  const given = new Set(posted.getAll('evidenceIds'))
  return records.evidence.filter((each) => given.has(each.id)).map((each) => each.id)
}

/** Asks about files that prove another record already; null where there are none. */
export function sharedFiles(
  records: ProjectRecords,
  scans: readonly Scan[],
  named: readonly string[],
  expenseId: string,
  lang: Language,
): string | null {
  const files = scans.map((scan) => ({ ...scan, kind: kind as typeof kind }))
  const shared = filesOfOthers(records, files, named, { subject: 'expense', id: expenseId })
  const names = shared.map((file) => file.fileName).join(', ')
  return names === '' ? null : message(lang, 'money.expense.file.shared', { names })
}

/** Keeps files that prove nothing yet. Gives back their ids. */
export async function keepFiles(
  context: ActionContext,
  projectId: string,
  scans: readonly Scan[],
): Promise<string[]> {
  const ids: string[] = []
  for (const scan of scans) ids.push((await addEvidence(context, { projectId, kind, ...scan })).id)
  return ids
}

/** Has chosen and named files prove an expense; `isShared`: the person knows that some prove others too. */
export async function attachScans(
  context: ActionContext,
  projectId: string,
  expenseId: string,
  { scans, named, isShared }: { scans: readonly Scan[]; named: readonly string[]; isShared: boolean },
): Promise<void> {
  const link = { subject: 'expense' as const, subjectId: expenseId }
  for (const scan of scans) await addEvidence(context, { projectId, kind, ...scan, links: [link], isShared })
  for (const evidenceId of named) await linkEvidence(context, { evidenceId, ...link, isShared })
}
