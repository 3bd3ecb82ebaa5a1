import type { WordLimits } from './word-limits.ts'
import { damaged, Unreadable } from './word-problem.ts'

export type ZipEntry = {
  method: number
  isEncrypted: boolean
  crc: number
  packedBytes: number
  offset: number
  /** The container names it twice: which one a program reads is its own choice, so none is trusted. */
  isAmbiguous: boolean
}

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const ENTRY = 0x02014b50
const END_BYTES = 22

/**
 * The central directory of a ZIP file by part name (lower case, `/` between folders).
 * Sizes that it declares are only used to find data, never to allocate. Throws `Unreadable`.
 */
export function zipDirectory(bytes: Uint8Array, limits: WordLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { start, count, shift } = findDirectory(view)
  if (count > limits.parts) throw new Unreadable({ code: 'tooManyParts', params: { limit: limits.parts } })
  const entries = new Map<string, ZipEntry>()
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw damaged()
    const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const nameEnd = at + 46 + (nameBytes ?? 0)
    const next = nameEnd + (extraBytes ?? 0) + (noteBytes ?? 0)
    if (next > view.byteLength) throw damaged()
    const name = partName(Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, nameBytes).toString('utf8'))
    const entry = readEntry(view, at, nameEnd, extraBytes ?? 0, shift)
    entries.set(name, { ...entry, isAmbiguous: entries.has(name) })
    at = next
  }
  return entries
}

/** Part names are compared without case (ECMA-376 part 2, 6.2.2.3). */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function findDirectory(view: DataView): { start: number; count: number; shift: number } {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff)
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue
    const end64 = findEnd64(view, at)
    const count = end64?.count ?? view.getUint16(at + 10, true)
    const size = end64?.size ?? view.getUint32(at + 12, true)
    const declared = end64?.offset ?? view.getUint32(at + 16, true)
    // Bytes put before the container move every offset by the same distance.
    const start = (end64?.at ?? at) - size
    if (start < 0 || declared > start) throw damaged()
    return { start, count, shift: start - declared }
  }
  throw damaged()
}

function findEnd64(view: DataView, end: number) {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (!(at + 56 <= locator) || view.getUint32(at, true) !== END64) throw damaged()
  const [count, size, offset] = [32, 40, 48].map((field) => Number(view.getBigUint64(at + field, true)))
  return { at, count: count ?? 0, size: size ?? 0, offset: offset ?? 0 }
}

function readEntry(view: DataView, at: number, extraAt: number, extraBytes: number, shift: number) {
  const wide = wideFields(view, extraAt, extraBytes)
  const take = (field: number) => {
    const value = view.getUint32(at + field, true)
    return value === 0xffffffff ? (wide.shift() ?? value) : value
  }
  take(24)
  const packedBytes = take(20)
  return {
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedBytes,
    offset: take(42) + shift,
  }
}

/** The 64-bit sizes and offset of ZIP64: only those are present whose 32-bit field is full. */
function wideFields(view: DataView, from: number, length: number): number[] {
  let at = from
  while (at + 4 <= from + length) {
    const size = view.getUint16(at + 2, true)
    const isWide = view.getUint16(at, true) === 1
    const end = Math.min(at + 4 + size, from + length)
    if (isWide) {
      const values: number[] = []
      for (let field = at + 4; field + 8 <= end; field += 8)
        values.push(Number(view.getBigUint64(field, true)))
      return values
    }
    at += 4 + size
  }
  return []
}
