import type { Evidence, EvidenceKind } from '#domain/evidence/evidence.ts'
import { Problem } from '#server/problem.ts'
import { evidenceLimits } from './evidence-limits.ts'
import { sha256Of } from './file-store.ts'
import { fits, mediaTypeOf } from './media-type.ts'
import { perceptualHash } from './picture.ts'
import { shotOf } from './shot.ts'

/** What the bytes say of themselves. */
export type Inspection = Pick<
  Evidence,
  'sha256' | 'mediaType' | 'sizeBytes' | 'perceptualHash' | 'takenAt' | 'lat' | 'lon'
>

// The picture library has no decoder for HEIC (patents); such photos have time and place but no hash.
const decoded = ['image/jpeg', 'image/png', 'image/webp']
const noShot = { takenAt: null, lat: null, lon: null }

/**
 * Looks into a file before it becomes evidence. Throws `file.tooLarge` or `file.tooManyPixels` above the limits, `file.type` where the content
 * is not what the name or the kind says (a zip renamed to .jpg), `file.unreadable` for an empty or damaged file.
 */
export async function inspectFile(
  bytes: Uint8Array,
  kind: EvidenceKind,
  fileName: string,
): Promise<Inspection> {
  if (bytes.length === 0) throw new Problem('file.unreadable', { file: fileName })
  const { fileBytes } = evidenceLimits()
  if (bytes.length > fileBytes) {
    throw new Problem('file.tooLarge', { file: fileName, limit: Math.round(fileBytes / 1024 / 1024) })
  }
  const sizeBytes = bytes.length
  const sha256 = sha256Of(bytes)
  if (kind === 'link') {
    return { sha256, sizeBytes, mediaType: linkType(bytes, fileName), perceptualHash: null, ...noShot }
  }
  const type = mediaTypeOf(bytes)
  if (type === null || !fits(type, kind, fileName)) throw new Problem('file.type', { file: fileName })
  const { mediaType } = type
  const isPicture = mediaType.startsWith('image/')
  return {
    sha256,
    mediaType,
    sizeBytes,
    perceptualHash: decoded.includes(mediaType) ? await perceptualHash(bytes, fileName) : null,
    ...(isPicture ? await shotOf(bytes) : noShot),
  }
}

/** A link is the address itself. */
function linkType(bytes: Uint8Array, fileName: string): string {
  const address = Buffer.from(bytes).toString('utf8')
  if (!/^https?:\/\/\S{1,2000}$/.test(address) || !URL.canParse(address)) {
    throw new Problem('file.type', { file: fileName })
  }
  return 'text/uri-list'
}
