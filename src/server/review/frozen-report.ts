/*
 * Freezing a report: its content as canonical JSON and the files printed from it, all held by one hash. The files are
 * printed from the content alone, so equal content of one day gives equal bytes.
 */
import type { PlainDate } from '#domain/calendar/day.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { ReportContent, ReportSnapshot } from '#domain/review/report-snapshot.ts'
import type { SubmittedFile } from '#domain/review/review.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { renderReport } from '#documents/render-report.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { saveFile, sha256Of } from '#server/evidence/file-store.ts'
import { Problem } from '#server/problem.ts'
import { textHash } from './content-hash.ts'

export interface PrintedFile extends SubmittedFile {
  readonly bytes: Uint8Array
}

/** The Word and PDF files of a report in both languages. Throws `form.unknown`. */
export async function printedFiles(content: ReportContent, day: PlainDate): Promise<PrintedFile[]> {
  const form = formEdition(content.form)
  if (!form) throw new Problem('form.unknown', { form: content.form })
  const files: PrintedFile[] = []
  for (const lang of reportLanguages) {
    for (const format of ['docx', 'pdf'] as const) {
      const printed = await renderReport(content.models[lang], form, format, { date: day })
      const bytes = typeof printed === 'string' ? new TextEncoder().encode(printed) : printed
      files.push({ lang, format, sha256: sha256Of(bytes), sizeBytes: bytes.length, bytes })
    }
  }
  return files
}

/** Keeps the bytes of the files in the store, where they lie under their hash. */
export async function keepFiles(dataFolder: string, files: readonly PrintedFile[]): Promise<void> {
  for (const file of files) await saveFile(dataFolder, file.bytes)
}

/** The snapshot as the text that is kept, and its hash. */
export function frozenReport(
  content: ReportContent,
  files: readonly PrintedFile[],
  { attempt, day }: { readonly attempt: number; readonly day: PlainDate },
): { readonly snapshot: string; readonly sha256: string; readonly files: readonly SubmittedFile[] } {
  const listed = files.map(({ lang, format, sha256, sizeBytes }) => ({ lang, format, sha256, sizeBytes }))
  const snapshot: ReportSnapshot = { version: 1, attempt, day, content, files: listed }
  const text = canonicalJson(snapshot)
  return { snapshot: text, sha256: textHash(text), files: listed }
}

/** The snapshot back from its text. */
export const thawedReport = (text: string): ReportSnapshot =>
  // Written by `frozenReport` alone; its hash proves that nobody wrote in it since.
  JSON.parse(text) as ReportSnapshot
