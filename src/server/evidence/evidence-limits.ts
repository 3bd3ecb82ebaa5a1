/*
 * How much a file of evidence may be, in one place: the store, the uploads, the server's limit of a request. Each has a
 * setting for an installation that needs another.
 */
import { evidenceMaxBytes } from '#domain/evidence/evidence.ts'

export interface EvidenceLimits {
  readonly fileBytes: number
  /** Files of one form. */
  readonly filesAtOnce: number
  /** Pixels of a picture: one of more is a bomb, not a photo; unpacked it takes gigabytes. */
  readonly pixels: number
  /** All smaller copies of pictures that are kept to be shown fast. */
  readonly thumbnailBytes: number
  /** Bytes of one portion of an upload. */
  readonly chunkBytes: number
}

const megabyte = 1024 * 1024

/** The limits of this process: `ESEP_FILE_MB`, `ESEP_FILES_AT_ONCE`, `ESEP_PICTURE_MEGAPIXELS`, `ESEP_THUMBNAIL_MB`. */
export function evidenceLimits(
  env: Readonly<Record<string, string | undefined>> = process.env,
): EvidenceLimits {
  const setting = (name: string, usual: number, most: number) => {
    const given = Number(env[name])
    return Number.isFinite(given) && given > 0 ? Math.min(given, most) : usual
  }
  return {
    // Above this the size no longer fits the column that holds it, long before a browser gives up.
    fileBytes: Math.round(setting('ESEP_FILE_MB', evidenceMaxBytes / megabyte, 2000) * megabyte),
    filesAtOnce: Math.round(setting('ESEP_FILES_AT_ONCE', 20, 1000)),
    pixels: Math.round(setting('ESEP_PICTURE_MEGAPIXELS', 80, 1000) * 1_000_000),
    thumbnailBytes: Math.round(setting('ESEP_THUMBNAIL_MB', 500, 1_000_000) * megabyte),
    chunkBytes: megabyte,
  }
}

/** The largest request that the site takes: a form without script that brings a few files of the largest size. */
export const requestLimitBytes = (limits: EvidenceLimits = evidenceLimits()): number =>
  limits.fileBytes * 4 + megabyte
