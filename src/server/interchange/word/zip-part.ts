import { crc32, inflateRawSync } from 'node:zlib'
import { MEGABYTE, type WordLimits } from './word-limits.ts'
import { damaged, Unreadable } from './word-problem.ts'
import { partName, zipDirectory } from './zip-directory.ts'

const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

/** Bytes decoded at a time. */
const PIECE = 32 * 1024

export type ZipParts = {
  names: ReadonlySet<string>
  /** The text of one part in pieces, unpacked on demand; null when there is no such part. Throws `Unreadable`. */
  text(name: string): string[] | null
}

/** Opens a ZIP file without unpacking anything: parts are unpacked when asked for, within the limits. */
export function openZip(bytes: Uint8Array, limits: WordLimits): ZipParts {
  const entries = zipDirectory(bytes, limits)
  let unpacked = 0
  return {
    names: new Set(entries.keys()),
    text(name) {
      const entry = entries.get(partName(name))
      if (!entry) return null
      if (entry.isEncrypted) throw new Unreadable({ code: 'encrypted', params: {} })
      if (entry.isAmbiguous) throw damaged()
      const packed = packedData(bytes, entry.offset, entry.packedBytes)
      const room = Math.min(limits.partBytes, limits.totalBytes - unpacked)
      const data = unpack(packed, entry.method, room)
      const isBomb = data.length > limits.ratioFromBytes && data.length > packed.length * limits.ratio
      if (isBomb) throw tooBig(limits.ratioFromBytes)
      if (crc32(data) !== entry.crc) throw damaged()
      unpacked += data.length
      return decode(data)
    },
  }
}

function packedData(bytes: Uint8Array, offset: number, length: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged()
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + length > view.byteLength) throw damaged()
  return bytes.subarray(start, start + length)
}

function unpack(packed: Uint8Array, method: number, room: number): Uint8Array {
  if (method === STORED) {
    if (packed.length > room) throw tooBig(room)
    return packed
  }
  if (method !== DEFLATED || room <= 0) throw room <= 0 ? tooBig(room) : damaged()
  try {
    return inflateRawSync(packed, { maxOutputLength: room })
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isFull ? tooBig(room) : damaged()
  }
}

function tooBig(limit: number): Unreadable {
  return new Unreadable({
    code: 'unpackedTooBig',
    params: { megabytes: Math.ceil(Math.max(limit, 1) / MEGABYTE) },
  })
}

/**
 * XML parts are UTF-8 or, with a byte order mark, UTF-16 (ECMA-376 part 2, 6.1.4). Decoded in pieces: a text of more than
 * 128 KB is given pages of its own by V8, which take twenty times as long as its letters.
 */
function decode(data: Uint8Array): string[] {
  const isLittle = data[0] === 0xff && data[1] === 0xfe
  const isBig = data[0] === 0xfe && data[1] === 0xff
  const decoder = new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8', { fatal: true })
  try {
    const pieces: string[] = []
    for (let start = 0; start < data.length; start += PIECE) {
      pieces.push(decoder.decode(data.subarray(start, start + PIECE), { stream: true }))
    }
    return [...pieces, decoder.decode()]
  } catch {
    throw damaged()
  }
}
