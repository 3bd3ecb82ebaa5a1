// Reads the archive of a backup as a stream. Everything about it may be wrong: whatever is not as written throws.

const block = 512
const maxEntrySize = 4 * 1024 ** 3

export interface TarEntry {
  readonly name: string
  readonly size: number
  /** The content; must be read to its end before the next entry. */
  readonly body: AsyncIterable<Buffer>
}

/** The entries of an archive in their order. Throws a plain Error where it is damaged, cut or not a tar. */
export async function* tarEntries(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = new BlockReader(source)
  for (;;) {
    const header = await reader.take(block)
    if (header.every((byte) => byte === 0)) break
    const { name, size } = parseHeader(header)
    yield { name, size, body: bodyOf(reader, size) }
    await reader.take((block - (size % block)) % block)
  }
  const end = await reader.take(block)
  if (end.some((byte) => byte !== 0) || !(await reader.isAtEnd())) throw new Error('content after the end')
}

function parseHeader(header: Buffer): { name: string; size: number } {
  const stored = Number.parseInt(header.toString('latin1', 148, 154), 8)
  const blanked = Buffer.from(header).fill(' ', 148, 156)
  const sum = blanked.reduce((total, byte) => total + byte, 0)
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
  const isPlainFile = header[156] === 0x30
  if (stored !== sum || !isPlainFile || !(size >= 0 && size <= maxEntrySize)) throw new Error('bad header')
  return { name: header.toString('utf8', 0, header.indexOf(0)), size }
}

async function* bodyOf(reader: BlockReader, size: number): AsyncGenerator<Buffer> {
  for (let left = size; left > 0;) {
    const chunk = await reader.takeUpTo(left)
    left -= chunk.length
    yield chunk
  }
}

class BlockReader {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]()
  }

  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = size; left > 0;) {
      const part = await this.takeUpTo(left)
      left -= part.length
      parts.push(part)
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
  }

  async takeUpTo(size: number): Promise<Buffer> {
    if (await this.isAtEnd()) throw new Error('cut off')
    const part = this.#rest.subarray(0, size)
    this.#rest = this.#rest.subarray(part.length)
    return part
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next()
      if (next.done) return true
      this.#rest = next.value
    }
    return false
  }
}
