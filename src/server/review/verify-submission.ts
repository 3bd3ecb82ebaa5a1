import type { SubmittedFile } from '#domain/review/review.ts'
import { readStoredFile } from '#server/evidence/file-store.ts'
import { textHash } from './content-hash.ts'
import { thawedReport } from './frozen-report.ts'

/** What of a submission is no longer what was handed in; empty where all is. */
export interface SubmissionVerdict {
  /** The hash computed anew from the kept text. */
  readonly sha256: string
  readonly isUnchanged: boolean
  /** Files that are missing or whose bytes are others. */
  readonly brokenFiles: readonly SubmittedFile[]
}

/** Computes the hash of a submission anew and reads each of its files against the hash that the snapshot names. */
export async function verifySubmission(
  dataFolder: string,
  submission: { readonly snapshot: string; readonly sha256: string },
): Promise<SubmissionVerdict> {
  const sha256 = textHash(submission.snapshot)
  const isUnchanged = sha256 === submission.sha256
  const brokenFiles: SubmittedFile[] = []
  for (const file of filesNamed(submission.snapshot)) {
    const isWhole = await readStoredFile(dataFolder, file.sha256).then(
      () => true,
      () => false,
    )
    if (!isWhole) brokenFiles.push(file)
  }
  return { sha256, isUnchanged, brokenFiles }
}

/** A text that somebody damaged names no files; that it is damaged is told by its hash. */
function filesNamed(snapshot: string): readonly SubmittedFile[] {
  try {
    return thawedReport(snapshot).files
  } catch {
    return []
  }
}
