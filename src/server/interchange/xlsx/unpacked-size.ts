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
    let cells = 0
    for (const [name, entry] of directory) {
      if (entry.isEncrypted) return problem('encrypted')
      if (entry.isAmbiguous) return problem('damaged')
      const part = unpacked(bytes, entry, left)
      if (part === null)
        return problem('unpackedTooBig', { megabytes: Math.round(limits.unpackedBytes / megabyte) })
      left -= part.length
      if (name.endsWith('.xml')) cells += cellCount(part, limits.cells - cells)
      if (cells > limits.cells) return problem('tooManyCells', { limit: limits.cells })
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

/** A part after unpacking; null where it would be more than `left` bytes. */
function unpacked(
  bytes: Uint8Array,
  entry: { method: number; packedBytes: number; offset: number },
  left: number,
): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  if (entry.method === stored) return entry.packedBytes <= left ? packed : null
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}

/** How a cell begins, with and without attributes, bare or in a namespace with a prefix. */
const cellMarks = ['<c ', '<c>', ':c ', ':c>'].map((mark) => Buffer.from(mark))

/** Cells of a tab's XML, counted to just above `most`. */
function cellCount(part: Uint8Array, most: number): number {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  let count = 0
  for (const mark of cellMarks) {
    for (let at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + mark.length))
      count += 1
  }
  return count
}
