/*
 * The signed paper of a consent: looked into before the transaction, kept beside the name that it stands for, taken off
 * by hand with a reason. The log tells that there is one, its kind and its size, and nothing that is made of its content.
 */
import { consentScanBytes, type ConsentOwner } from '#domain/consent/consent-scan.ts'
import { inspectFile } from '#server/evidence/inspect-file.ts'
import { publicPicture } from '#server/evidence/picture.ts'
import { Problem } from '#server/problem.ts'
import { consentScanOf, deleteConsentScan, putConsentScan, type ScanToKeep } from '#store/consent-scan.ts'
import type { Outcome, Step } from './action.ts'
import { refuseFields } from './parse-input.ts'

/** What a scan's line in the log is of; `beside` is what the line needs to be found by. */
interface Named {
  readonly id: string
  readonly owner: ConsentOwner
  readonly subject: 'initiativeMember' | 'adviser'
  readonly beside?: object
  /** The day of the consent by which the name is kept; null where no name is. */
  readonly consentOn: string | null
}

/**
 * The file as it is kept: a PDF as it is, a picture as a copy without place and time. Throws `file.type` for anything else,
 * `file.tooLarge` and `file.unreadable`.
 */
export async function scanToKeep({
  fileName,
  bytes,
}: {
  fileName: string
  bytes: Uint8Array
}): Promise<ScanToKeep> {
  const { mediaType, sha256 } = await inspectFile(bytes, 'scan', fileName)
  if (mediaType === 'application/pdf') {
    if (bytes.length > consentScanBytes) {
      throw new Problem('file.tooLarge', { file: fileName, limit: consentScanBytes / 1024 / 1024 })
    }
    return { mediaType, sha256, bytes: Buffer.from(bytes) }
  }
  if (!['image/jpeg', 'image/png', 'image/webp'].includes(mediaType)) {
    throw new Problem('file.type', { file: fileName })
  }
  return { sha256, ...(await publicPicture(bytes, fileName)) }
}

/** Keeps a scan instead of the one that was there; the same file again is nothing new. */
export async function keepScan(
  {
    trx,
    prepared,
    context,
    scope,
  }: Pick<Step<unknown, ScanToKeep>, 'trx' | 'prepared' | 'context' | 'scope'>,
  { id, owner, subject, beside, consentOn }: Named,
): Promise<Outcome<{ id: string }>> {
  refuseFields(consentOn === null ? [{ path: 'bytes', key: 'input.scanWithoutConsent' }] : [])
  const before = await consentScanOf(trx, owner)
  if (before?.sha256 === prepared.sha256) return { result: { id }, event: null }
  await putConsentScan(trx, scope, owner, { ...prepared, id: context.newId() })
  const told = (scan: { mediaType: string; sizeBytes: number }) => ({
    ...beside,
    mediaType: scan.mediaType,
    sizeBytes: scan.sizeBytes,
  })
  return {
    result: { id },
    event: {
      subject,
      subjectId: id,
      before: before && told(before),
      after: told({ mediaType: prepared.mediaType, sizeBytes: prepared.bytes.length }),
    },
  }
}

/** Takes a scan off for good. Throws `record.notFound` where there is none. */
export async function removeScan(
  { trx, input: { reason } }: Pick<Step<{ readonly reason: string }>, 'trx' | 'input'>,
  { id, owner, subject, beside }: Omit<Named, 'consentOn'>,
): Promise<Outcome<{ id: string }>> {
  const before = await consentScanOf(trx, owner)
  if (!before) throw new Problem('record.notFound', { id })
  await deleteConsentScan(trx, owner)
  const { mediaType, sizeBytes } = before
  return {
    result: { id },
    event: {
      subject,
      subjectId: id,
      before: { ...beside, mediaType, sizeBytes },
      after: { ...beside, reason },
    },
  }
}
