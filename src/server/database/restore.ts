// Brings a backup into an empty database in one transaction. The file is read once, as a stream; its checksums are
// known to be right only at its end, so nothing is committed and no evidence file moved into place before that.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#store/schema.ts'
import { Problem } from '#server/problem.ts'
import { BackupReader } from './backup-reader.ts'
import type { BackupHeader, Progress } from './backup-format.ts'
import { firstFilledTable } from './backup-tables.ts'
import type { Database } from './connect.ts'
import { databaseProblem } from './database-problem.ts'
import { StagedFiles } from './staged-files.ts'
import { appliedMigrations, migrate, migrationsFolder, readMigrations, type Migration } from './migrate.ts'
import { restoreRows } from './restore-rows.ts'

export interface RestoreSummary {
  readonly rows: number
  readonly files: number
  readonly madeAt: string
}

/**
 * Restores `file` into `database`, which must hold no rows, and brings its schema to the program's state. Throws
 * `restore.notEmpty`, `backup.damaged`, `backup.version` or `restore.schema` (made by a newer program),
 * `file.unreadable`, `database.diskFull`; then the database is as before.
 */
export async function restore(
  database: Database,
  file: string,
  progress: Progress = () => undefined,
  folder: string = migrationsFolder,
): Promise<RestoreSummary> {
  const { size } = await stat(file).catch(() => Promise.reject(new Problem('file.unreadable', { file })))
  const filled = await firstFilledTable(database.admin)
  if (filled) throw new Problem('restore.notEmpty', { table: filled })
  const migrations = await readMigrations(folder)
  const staged = new StagedFiles(database.dataFolder)
  try {
    const summary = await database.admin.transaction().execute(async (trx) => {
      const reader = new BackupReader(
        unpacked(file, (done) => progress(done, size)),
        file,
      )
      const header = await reader.header()
      await prepareSchema(trx, header, migrations)
      const totals = await restoreRows(trx, reader, header, staged)
      await staged.settle()
      return { ...totals, madeAt: header.madeAt }
    })
    await migrate(database.admin, migrations)
    return summary
  } catch (error) {
    throw databaseProblem(error, database.dataFolder)
  } finally {
    await staged.discard()
  }
}

/** The unpacked bytes; `onRead` hears how many bytes of the file were read. */
async function* unpacked(file: string, onRead: (done: number) => void): AsyncGenerator<Buffer> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  const flow = pipeline(source, gunzip)
  // The failure is thrown by the loop below; without a listener it would end the process first.
  flow.catch(() => undefined)
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      onRead(source.bytesRead)
      yield chunk
    }
    await flow
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

/** The tables as they were when the backup was made; what was added since comes after the rows, as in an upgrade. */
async function prepareSchema(
  trx: Transaction<DB>,
  header: BackupHeader,
  known: readonly Migration[],
): Promise<void> {
  const wanted = header.migrations.map(({ name, checksum }) => {
    const migration = known.find((each) => each.name === name)
    if (!migration) throw new Problem('restore.schema', { name })
    if (migration.checksum !== checksum) throw new Problem('migration.changed', { name })
    return migration
  })
  const applied = await appliedMigrations(trx)
  const isSame =
    applied.length === wanted.length && wanted.every(({ name }, at) => applied[at]?.name === name)
  if (!isSame) await rebuildSchema(trx, wanted)
}

/** The schema holds no rows (checked before), so it may be made anew. */
async function rebuildSchema(trx: Kysely<DB>, migrations: readonly Migration[]): Promise<void> {
  await sql`drop schema public cascade`.execute(trx)
  await sql`create schema public`.execute(trx)
  await sql`grant usage on schema public to esep_app`.execute(trx)
  await sql`create table schema_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
    trx,
  )
  for (const { text } of migrations) await sql.raw(text).execute(trx)
}
