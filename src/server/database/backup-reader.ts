// Reads a backup part by part and compares each with the manifest at the end. Whatever is wrong with the file is
// `backup.damaged`.
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { Problem } from '#server/problem.ts'
import {
  backupFormat,
  headerName,
  manifestName,
  type BackupHeader,
  type BackupManifest,
  type BackupPart,
} from './backup-format.ts'
import { tarEntries, type TarEntry } from './tar-read.ts'

const identifier = v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]{0,62}$/))
const named = v.object({ name: v.string(), checksum: v.string() })
const column = v.object({ name: identifier, type: v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_ (),[\]]*$/)) })
const table = v.object({ name: identifier, columns: v.array(column), key: v.array(identifier) })
const headerSchema = v.object({
  format: v.number(),
  madeAt: v.string(),
  migrations: v.array(named),
  tables: v.array(table),
})
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const manifestSchema = v.object({
  rows: v.record(identifier, whole),
  sequences: v.array(
    v.object({ name: identifier, last: v.pipe(v.string(), v.regex(/^-?\d{1,19}$/)), is_called: v.boolean() }),
  ),
  parts: v.array(v.object({ name: v.string(), size: whole, sha256: v.string() })),
})

/** Larger parts than these are no work of ours: files apart, everything is read into memory. */
const maxPartBytes = 256 * 1024 * 1024

export class BackupReader {
  readonly #file: string
  readonly #entries: AsyncGenerator<TarEntry>
  readonly #parts: BackupPart[] = []

  constructor(source: AsyncIterable<Buffer>, file: string) {
    this.#file = file
    this.#entries = tarEntries(source)
  }

  /** The first part. Throws `backup.version` for a format of the future. */
  async header(): Promise<BackupHeader> {
    const entry = await this.#next()
    if (entry?.name !== headerName) throw this.damaged(headerName)
    const header = this.#parsed(headerSchema, await this.text(entry), headerName)
    if (header.format !== backupFormat)
      throw new Problem('backup.version', { file: this.#file, found: header.format })
    return header
  }

  /** The parts between header and manifest; each must be read by `text` or `body` before the next. */
  async *parts(): AsyncGenerator<TarEntry> {
    for (;;) {
      const entry = await this.#next()
      if (!entry) throw this.damaged(manifestName)
      if (entry.name === manifestName) return void (await this.#readManifest(entry))
      yield entry
    }
  }

  /** After `parts`: what the manifest says, proven to match what was read. */
  manifest: BackupManifest = { rows: {}, sequences: [], parts: [] }

  async text(entry: TarEntry): Promise<string> {
    if (entry.size > maxPartBytes) throw this.damaged(entry.name)
    const chunks: Buffer[] = []
    for await (const chunk of this.body(entry)) chunks.push(chunk)
    return Buffer.concat(chunks).toString('utf8')
  }

  /** The bytes of a part, hashed on their way. */
  async *body(entry: TarEntry): AsyncGenerator<Buffer> {
    const hash = createHash('sha256')
    try {
      for await (const chunk of entry.body) {
        hash.update(chunk)
        yield chunk
      }
    } catch {
      throw this.damaged(entry.name)
    }
    this.#parts.push({ name: entry.name, size: entry.size, sha256: hash.digest('hex') })
  }

  damaged(place: string): Problem {
    return new Problem('backup.damaged', { file: this.#file, place })
  }

  async #next(): Promise<TarEntry | undefined> {
    try {
      const next = await this.#entries.next()
      return next.done ? undefined : next.value
    } catch {
      throw this.damaged(this.#parts.at(-1)?.name ?? headerName)
    }
  }

  async #readManifest(entry: TarEntry): Promise<void> {
    const read = [...this.#parts]
    this.manifest = this.#parsed(manifestSchema, await this.text(entry), manifestName)
    if (await this.#next()) throw this.damaged(manifestName)
    const { parts } = this.manifest
    const wrong = parts.findIndex(
      (part, at) =>
        part.name !== read[at]?.name || part.sha256 !== read[at].sha256 || part.size !== read[at].size,
    )
    if (wrong >= 0 || parts.length !== read.length) throw this.damaged(parts[wrong]?.name ?? manifestName)
  }

  #parsed<Schema extends v.GenericSchema>(
    schema: Schema,
    text: string,
    place: string,
  ): v.InferOutput<Schema> {
    try {
      return v.parse(schema, JSON.parse(text))
    } catch {
      throw this.damaged(place)
    }
  }
}
