// Writes a backup (see backup-format.ts) of one consistent moment while others go on writing. Nothing is held in
// memory but one part; the file appears under its name only when it is whole and on disk.
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#store/schema.ts'
import { Problem } from '#server/problem.ts'
import {
  backupFormat,
  exactTextSettings,
  headerName,
  manifestName,
  rowsName,
  type BackupHeader,
  type BackupPart,
  type Progress,
} from './backup-format.ts'
import { backupTables, sequenceStates, type BackupTable } from './backup-tables.ts'
import type { Database } from './connect.ts'
import { databaseProblem } from './database-problem.ts'
import { evidenceFiles } from './evidence-files.ts'
import { appliedMigrations } from './migrate.ts'
import { tarEnd, tarHeader, tarPadding } from './tar-write.ts'

export interface BackupSummary {
  readonly rows: number
  readonly files: number
  readonly bytes: number
}

const partBytes = 4 * 1024 * 1024
const rowsAtOnce = 500

/**
 * Writes the backup `file` of everything in `database`; `madeAt` is an ISO instant. Throws `file.exists` where the file
 * is there, `database.diskFull`, `file.unwritable`; then no file is left.
 */
export async function backup(
  database: Database,
  file: string,
  madeAt: string,
  progress: Progress = () => undefined,
): Promise<BackupSummary> {
  const draft = `${file}.part-${randomBytes(4).toString('hex')}`
  if (await stat(file).catch(() => undefined)) throw new Problem('file.exists', { file })
  const handle = await open(draft, 'wx', 0o600).catch((error) => Promise.reject(fileProblem(error, file)))
  try {
    const writer = new BackupWriter(database.dataFolder, progress)
    await snapshot(database, (trx) => writeArchive(writer.parts(trx, madeAt), handle))
    await rename(draft, file)
    const { size: bytes } = await stat(file)
    return { ...writer.totals, bytes }
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw fileProblem(error, file)
  }
}

function fileProblem(error: unknown, file: string): unknown {
  const problem = databaseProblem(error, path.dirname(path.resolve(file)))
  if (problem instanceof Problem && problem.code !== 'database.forbidden') return problem
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return /^E[A-Z]+$/.test(code) ? new Problem('file.unwritable', { file }) : problem
}

async function snapshot(database: Database, write: (trx: Transaction<DB>) => Promise<void>): Promise<void> {
  const transaction = database.admin
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
  await transaction.execute(async (trx) => {
    await sql.raw(exactTextSettings).execute(trx)
    await write(trx)
  })
}

async function writeArchive(parts: AsyncIterable<Buffer>, handle: FileHandle): Promise<void> {
  const target = handle.createWriteStream({ flush: true })
  await pipeline(Readable.from(parts, { objectMode: true }), createGzip({ level: 3 }), target)
}

class BackupWriter {
  readonly #dataFolder: string
  readonly #progress: Progress
  readonly #parts: BackupPart[] = []
  readonly #rows: Record<string, number> = {}
  readonly totals = { rows: 0, files: 0 }
  #expected = 0

  constructor(dataFolder: string, progress: Progress) {
    this.#dataFolder = dataFolder
    this.#progress = progress
  }

  async *parts(trx: Transaction<DB>, madeAt: string): AsyncGenerator<Buffer> {
    const tables = await backupTables(trx)
    const files = await evidenceFiles(this.#dataFolder)
    this.#expected = files.length + (await countRows(trx, tables))
    const header: BackupHeader = {
      format: backupFormat,
      madeAt,
      migrations: await appliedMigrations(trx),
      tables,
    }
    yield* this.#bytes(headerName, Buffer.from(JSON.stringify(header)))
    for (const table of tables) yield* this.#table(trx, table)
    for (const { name, file } of files) yield* this.#file(name, file)
    const manifest = { rows: this.#rows, sequences: await sequenceStates(trx), parts: this.#parts }
    yield* this.#bytes(manifestName, Buffer.from(JSON.stringify(manifest)))
    yield tarEnd
  }

  async *#table(trx: Transaction<DB>, table: BackupTable): AsyncGenerator<Buffer> {
    let lines: string[] = []
    let size = 0
    let part = 0
    this.#rows[table.name] = 0
    for await (const batch of rowTexts(trx, table)) {
      lines.push(...batch)
      size += batch.reduce((total, line) => total + line.length, 0)
      this.#rows[table.name] = (this.#rows[table.name] ?? 0) + batch.length
      this.#advance('rows', batch.length)
      if (size < partBytes) continue
      yield* this.#bytes(rowsName(table.name, ++part), Buffer.from(`${lines.join('\n')}\n`))
      lines = []
      size = 0
    }
    if (lines.length > 0)
      yield* this.#bytes(rowsName(table.name, ++part), Buffer.from(`${lines.join('\n')}\n`))
  }

  async *#file(name: string, file: string): AsyncGenerator<Buffer> {
    const { size } = await stat(file)
    const hash = createHash('sha256')
    yield tarHeader(name, size)
    let written = 0
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new Problem('file.unreadable', { file })
    yield tarPadding(size)
    this.#parts.push({ name, size, sha256: hash.digest('hex') })
    this.#advance('files', 1)
  }

  *#bytes(name: string, bytes: Buffer): Generator<Buffer> {
    yield tarHeader(name, bytes.length)
    yield bytes
    yield tarPadding(bytes.length)
    this.#parts.push({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  }

  #advance(kind: 'rows' | 'files', count: number): void {
    this.totals[kind] += count
    this.#progress(this.totals.rows + this.totals.files, this.#expected)
  }
}

/** The rows in the order of their key, each as the JSON array of its columns' texts. */
async function* rowTexts(trx: Transaction<DB>, table: BackupTable): AsyncGenerator<string[]> {
  const columns = sql.join(table.columns.map(({ name }) => sql`${sql.id(name)}::text`))
  const key = table.key.length > 0 ? table.key : table.columns.map(({ name }) => name)
  const order = sql.join(key.map((name) => sql`${sql.id(name)}::text collate "C"`))
  await sql`declare backup_rows no scroll cursor for
    select json_build_array(${columns})::text as line from ${sql.id(table.name)} order by ${order}`.execute(
    trx,
  )
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from backup_rows`.execute(trx)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await sql`close backup_rows`.execute(trx)
}

async function countRows(trx: Transaction<DB>, tables: readonly BackupTable[]): Promise<number> {
  let total = 0
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.id(name)}`.execute(trx)
    total += rows[0]?.count ?? 0
  }
  return total
}
