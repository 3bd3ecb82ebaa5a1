import { inflateRawSync } from 'node:zlib'
import { wordLimits } from '../word/word-limits.ts'
import { Unreadable } from '../word/word-problem.ts'
import { zipDirectory } from '../word/zip-directory.ts'
import type { SheetLimits, SheetProblem } from './sheet.ts'

const stored = 0
const megabyte = 1024 * 1024

/**
 * Whether a ZIP container stays within its limits when it is really unpacked: sizes that a file declares of itself prove
 * nothing. Also refuses parts named twice and parts that are encrypted. Null where all is well.
 */
export function containerProblem(bytes: Uint8Array, limits: SheetLimits): SheetProblem | null {
  try {
    const directory = zipDirectory(bytes, { ...wordLimits, parts: limits.parts })
    if (!directory.has('xl/workbook.xml')) return problem('notSheet')
    let left = limits.unpackedBytes
    for (const entry of directory.values()) {
      if (entry.isEncrypted) return problem('encrypted')
      if (entry.isAmbiguous) return problem('damaged')
      const size = unpackedSize(bytes, entry, left)
      if (size === null)
        return problem('unpackedTooBig', { megabytes: Math.round(limits.unpackedBytes / megabyte) })
      left -= size
    }
    return null
  } catch (error) {
    const isMany = error instanceof Unreadable && error.problem.code === 'tooManyParts'
    return isMany ? problem('tooManyParts', { limit: limits.parts }) : problem('damaged')
  }
}

export const problem = (code: SheetProblem['code'], params: SheetProblem['params'] = {}): SheetProblem => ({
  code,
  params,
})

/** Bytes of a part after unpacking; null where there would be more than `left`. */
function unpackedSize(
  bytes: Uint8Array,
  entry: { method: number; packedBytes: number; offset: number },
  left: number,
): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (entry.method === stored) return entry.packedBytes <= left ? entry.packedBytes : null
  try {
    const packed = bytes.subarray(start, start + entry.packedBytes)
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }).length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}
