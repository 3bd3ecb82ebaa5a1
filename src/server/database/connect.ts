// The database as the program sees it. Every read and write of rows runs in a transaction that first says which
// organisation it is for; row-level security shows it no other rows.
import pg from 'pg'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Problem } from '#server/problem.ts'
import type { DB } from '#store/schema.ts'
import { hasWaiting, indexWaiting } from '#store/search.ts'
import { ensureApplicationRole } from './application-role.ts'
import { databaseProblem } from './database-problem.ts'
import { openEmbedded } from './embedded.ts'
import { migrate, migrationsFolder, readMigrations } from './migrate.ts'
import type { DatabaseSettings } from './settings.ts'
import { TiynClient, valueTypes } from './value-codec.ts'

export interface Database {
  /** As the application's role without an organisation: row-level security shows no rows of any. */
  readonly kysely: Kysely<DB>
  /** As the owner of the schema, past row-level security: migrations, backup, finding an organisation by its code. */
  readonly admin: Kysely<DB>
  /** Absolute path of the data folder; evidence files lie in `files/` below it. */
  readonly dataFolder: string
  /** One consistent, read-only view of one organisation's rows. */
  read<T>(organisationId: string, fn: (db: Kysely<DB>) => Promise<T>): Promise<T>
  /** One writing transaction of one organisation: all or nothing. */
  transact<T>(organisationId: string, fn: (trx: Transaction<DB>) => Promise<T>): Promise<T>
  /** Ends the connections; the embedded server stops when nobody else uses it. */
  close(): Promise<void>
}

interface Server {
  readonly owner: pg.PoolConfig
  readonly application: pg.PoolConfig
  readonly applicationPassword?: string
  close(): Promise<void>
}

/**
 * Opens the database of the settings, starting the embedded server and applying migrations where needed.
 * Throws the Problems of `openEmbedded` and `migrate`, and `database.notConnected` for a `DATABASE_URL` that fails.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const server = settings.databaseUrl ? externalServer(settings.databaseUrl) : await embeddedServer(settings)
  const admin = pooled({ ...server.owner, max: 3 }, false)
  const application = pooled({ ...server.application, max: settings.connections ?? 10 }, true)
  const close = async () => {
    await Promise.allSettled([application.destroy(), admin.destroy()])
    await server.close()
  }
  try {
    if (settings.migrate ?? true) {
      const migrations = await readMigrations(settings.migrations ?? migrationsFolder)
      await migrate(admin, migrations, server.applicationPassword)
      if (!settings.migrations && (await hasWaiting(admin))) await indexWaiting(admin)
    } else await ensureApplicationRole(admin, server.applicationPassword)
  } catch (error) {
    await close()
    throw settings.databaseUrl ? externalProblem(error) : databaseProblem(error, settings.dataFolder)
  }
  return database(application, admin, settings.dataFolder, close)
}

function database(
  kysely: Kysely<DB>,
  admin: Kysely<DB>,
  dataFolder: string,
  close: () => Promise<void>,
): Database {
  const named = async <T>(
    organisationId: string,
    trx: Transaction<DB>,
    fn: (trx: Transaction<DB>) => Promise<T>,
  ) => {
    await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(trx)
    return fn(trx)
  }
  const asProblem = (error: unknown) => Promise.reject(databaseProblem(error, dataFolder))
  return {
    kysely,
    admin,
    dataFolder,
    close,
    read: (organisationId, fn) =>
      kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((trx) => named(organisationId, trx, fn))
        .catch(asProblem),
    transact: (organisationId, fn) =>
      kysely
        .transaction()
        .execute((trx) => named(organisationId, trx, fn))
        .catch(asProblem),
  }
}

function externalServer(databaseUrl: string): Server {
  const config = { connectionString: databaseUrl }
  return { owner: config, application: config, close: () => Promise.resolve() }
}

/** A server of others fails in many ways; what it or the network says is the best reason to give. */
function externalProblem(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error
  const { code } = error as NodeJS.ErrnoException
  return code ? new Problem('database.notConnected', { reason: error.message || code }) : error
}

async function embeddedServer(settings: DatabaseSettings): Promise<Server> {
  const { host, port, owner, application, close } = await openEmbedded(settings)
  const database = settings.databaseName ?? 'esep'
  try {
    await ensureDatabase({ host, port, ...owner }, database)
  } catch (error) {
    await close()
    throw databaseProblem(error, settings.dataFolder)
  }
  return {
    owner: { host, port, ...owner, database },
    application: { host, port, ...application, database },
    applicationPassword: application.password,
    close,
  }
}

async function ensureDatabase(config: pg.ClientConfig, database: string): Promise<void> {
  const client = new pg.Client({ ...config, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`)
  } catch (error) {
    // Another first start made it a moment ago.
    if (!['42P04', '23505'].includes((error as pg.DatabaseError).code ?? '')) throw error
  } finally {
    await client.end()
  }
}

function pooled(config: pg.PoolConfig, asApplication: boolean): Kysely<DB> {
  const application_name = `esep ${process.pid}`
  const pool = new pg.Pool({ ...config, application_name, Client: TiynClient, types: valueTypes })
  // A connection that dies is replaced by the next use and its query is rejected; unheard, the event would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<DB>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        const role = asApplication ? sql`, set_config('role', 'esep_app', false)` : sql``
        const setUp = sql`select set_config('TimeZone', 'UTC', false), set_config('DateStyle', 'ISO', false)${role}`
        await connection.executeQuery(setUp.compile(new Kysely({ dialect: new PostgresDialect({ pool }) })))
      },
    }),
  })
}
