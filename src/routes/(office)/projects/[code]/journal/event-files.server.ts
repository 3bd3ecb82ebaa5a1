/* The files that come with an event's form: chosen in it, or sent ahead by the browser and named by their ids. */
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { linkEvidence } from '#actions/evidence/link-evidence.ts'
import type { Evidence, EvidenceKind, EvidenceSubject } from '#domain/evidence/evidence.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { sha256Of } from '#server/evidence/file-store.ts'
import { inspectFile } from '#server/evidence/inspect-file.ts'
import type { ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { message } from '#i18n/message.ts'
import type { Language } from '#domain/text/local-text.ts'
import { problemText } from '../../../write.server.ts'

export interface PostedFile {
  readonly kind: EvidenceKind
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** What a file is by its type, where nobody said: a list of people is chosen as one. */
export function kindOfFile(type: string, fileName: string): EvidenceKind {
  if (type.startsWith('image/') || /\.(?:jpe?g|png|webp|hei[cf])$/i.test(fileName)) return 'photo'
  return type.startsWith('video/') || /\.(?:mp4|mov|3gp|webm)$/i.test(fileName) ? 'video' : 'document'
}

/** The files of a form. An input that nobody used posts an empty file without a name. */
export async function postedFiles(posted: FormData): Promise<PostedFile[]> {
  const files: PostedFile[] = []
  for (const [name, kind] of [
    ['files', null],
    ['camera', null],
    ['sheets', 'sheet'],
  ] as const) {
    for (const value of posted.getAll(name)) {
      if (!(value instanceof File) || (value.name === '' && value.size === 0)) continue
      const fileName = value.name.replace(/[/\\]/g, '_') || 'file'
      const bytes = new Uint8Array(await value.arrayBuffer())
      files.push({ kind: kind ?? kindOfFile(value.type, fileName), fileName, bytes })
    }
  }
  return files
}

/** What is wrong with files, in words, before anything is written; null where all may come. */
export async function wrongFiles(files: readonly PostedFile[], lang: Language): Promise<string | null> {
  const limit = evidenceLimits().filesAtOnce
  if (files.length > limit) return message(lang, 'event.upload.tooMany', { limit })
  const wrong: string[] = []
  for (const { bytes, kind, fileName } of files) {
    try {
      await inspectFile(bytes, kind, fileName)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      wrong.push(message(lang, 'event.upload.refused', { name: fileName, reason: problemText(error, lang) }))
    }
  }
  return wrong.length > 0 ? wrong.join('\n') : null
}

/** Files that prove another record already: they may prove this one too when somebody says so. */
export function filesOfOthers(
  records: ProjectRecords,
  files: readonly PostedFile[],
  evidenceIds: readonly string[],
  own: { readonly subject: EvidenceSubject; readonly id: string | null },
): Evidence[] {
  const hashes = new Set(files.map((file) => sha256Of(file.bytes)))
  const meant = records.evidence.filter((file) => hashes.has(file.sha256) || evidenceIds.includes(file.id))
  return meant.filter((file) =>
    records.evidenceLinks.some(
      (link) => link.evidenceId === file.id && !(link.subject === own.subject && link.subjectId === own.id),
    ),
  )
}

/** Keeps the files of a form as evidence of a record. */
export async function attachFiles(
  context: ActionContext,
  projectId: string,
  record: { readonly subject: EvidenceSubject; readonly subjectId: string } | null,
  files: readonly PostedFile[],
  evidenceIds: readonly string[],
  isShared: boolean,
): Promise<void> {
  const links = record ? [record] : []
  for (const file of files) await addEvidence(context, { projectId, ...file, links, isShared })
  for (const evidenceId of record ? evidenceIds : []) {
    if (record) await linkEvidence(context, { evidenceId, ...record, isShared })
  }
}
