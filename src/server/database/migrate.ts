// Forward-only SQL migrations: `migrations/NNNN_name.sql` in the order of their names, each in its own transaction,
// all under one lock, so that two starts at once migrate once. What was applied is never changed: its checksum is kept.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql, type Kysely } from 'kysely'
import { Problem } from '#server/problem.ts'
import type { DB } from '#store/schema.ts'
import { ensureApplicationRole } from './application-role.ts'
import { databaseProblem } from './database-problem.ts'

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))

const migrationLock = 7_305_903

export interface Migration {
  readonly name: string
  readonly checksum: string
  readonly text: string
}

interface AppliedMigration {
  readonly name: string
  readonly checksum: string
}

/** The migrations of a folder in their order. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name)).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      return {
        name,
        text,
        checksum: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
      }
    }),
  )
}

/**
 * Brings the schema to the state of `migrations` as the owner `owner` and returns the names newly applied.
 * Throws `migration.changed` where an applied file differs now, `migration.unknown` where the database is newer
 * than the program, `migration.failed` where a file fails; the files before it stay applied.
 */
export async function migrate(
  owner: Kysely<DB>,
  migrations: readonly Migration[],
  applicationPassword?: string,
): Promise<string[]> {
  return owner.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(migrationLock)})`.execute(connection)
    try {
      await ensureApplicationRole(connection, applicationPassword)
      return await applyMissing(connection, migrations)
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(migrationLock)})`
        .execute(connection)
        .catch(() => undefined)
    }
  })
}

/** Names of the migrations that this database lacks. Throws as `migrate` does for changed and unknown ones. */
export async function pendingMigrations(
  owner: Kysely<DB>,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const applied = await appliedMigrations(owner)
  const known = new Map(migrations.map((each) => [each.name, each.checksum]))
  for (const { name, checksum } of applied) {
    if (!known.has(name)) throw new Problem('migration.unknown', { name })
    if (known.get(name) !== checksum) throw new Problem('migration.changed', { name })
  }
  const names = new Set(applied.map((each) => each.name))
  return migrations.filter((each) => !names.has(each.name))
}

/** What was applied to this database, in order. */
export async function appliedMigrations(owner: Kysely<DB>): Promise<AppliedMigration[]> {
  const exists = await sql<{
    at: string | null
  }>`select to_regclass('public.schema_migration') as at`.execute(owner)
  if (!exists.rows[0]?.at) return []
  const rows = await sql<AppliedMigration>`select name, checksum from schema_migration order by name`.execute(
    owner,
  )
  return rows.rows
}

async function applyMissing(connection: Kysely<DB>, migrations: readonly Migration[]): Promise<string[]> {
  await sql`create table if not exists schema_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
    connection,
  )
  const pending = await pendingMigrations(connection, migrations)
  for (const each of pending) await applyOne(connection, each)
  return pending.map((each) => each.name)
}

async function applyOne(connection: Kysely<DB>, { name, checksum, text }: Migration): Promise<void> {
  try {
    await connection.transaction().execute(async (trx) => {
      await sql.raw(text).execute(trx)
      await sql`insert into schema_migration (name, checksum) values (${name}, ${checksum})`.execute(trx)
    })
  } catch (error) {
    const problem = databaseProblem(error, name)
    throw problem instanceof Problem
      ? problem
      : new Problem('migration.failed', { name, reason: String(error) })
  }
}
