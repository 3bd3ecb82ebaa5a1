// The PostgreSQL server of the tests: the one of DATABASE_URL, else an embedded one in the system's temporary
// folder, shared by all runs of this clone. Databases on it are made from a migrated template in tens of
// milliseconds and dropped at the end of their test file.
import { createHash, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openEmbedded } from '#server/database/embedded.ts'
import { openDatabase } from '#server/database/connect.ts'
import { migrationsFolder, readMigrations } from '#server/database/migrate.ts'
import type { DatabaseSettings } from '#server/database/settings.ts'

const cloneMark = createHash('sha256')
  .update(`${migrationsFolder} ${process.getuid?.()}`)
  .digest('hex')
  .slice(0, 10)

/** Data folder of the shared embedded server. */
export const serverFolder = path.join(tmpdir(), `esep-tests-${cloneMark}`)

const prefix = `esep_test_${cloneMark}`
const templateLock = 7_305_910
const forgottenAfterHours = 2

/** Settings that open the database `name` of the tests' server. */
export function settingsFor(name: string, dataFolder: string): DatabaseSettings {
  const given = process.env['DATABASE_URL']
  if (!given) return { dataFolder: serverFolder, databaseName: name, isDurable: false, connections: 5 }
  const url = new URL(given)
  url.pathname = `/${name}`
  return { dataFolder, databaseUrl: url.href, connections: 5 }
}

/** Runs `fn` with a connection of the server's owner, the server running meanwhile. */
export async function withServer<T>(fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const given = process.env['DATABASE_URL']
  const server = given ? undefined : await openEmbedded({ dataFolder: serverFolder, isDurable: false })
  const embedded = server && { host: server.host, port: server.port, ...server.owner, database: 'postgres' }
  const client = new pg.Client(embedded ?? { connectionString: given ?? '' })
  try {
    await client.connect()
    return await fn(client)
  } finally {
    await client.end()
    await server?.close()
  }
}

/** Makes a new empty (`isEmpty`) or migrated database and returns its name. */
export async function createTestDatabase(isEmpty = false): Promise<string> {
  const name = `${prefix}_${Math.floor(Date.now() / 1000)}_${randomBytes(4).toString('hex')}`
  await withServer(async (client) => {
    const template = isEmpty ? 'template0' : await ensureTemplate(client)
    await client.query(`create database ${name} template ${template}`)
  })
  return name
}

/** Drops a database of the tests. */
export async function dropTestDatabase(name: string): Promise<void> {
  await withServer((client) => drop(client, name))
}

/** An ordinary owner may not end the server's own cleaning of a large table (42501): it ends by itself in a moment. */
async function drop(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`drop database if exists ${name} with (force)`)
      return
    } catch (error) {
      if ((error as pg.DatabaseError).code !== '42501' || attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

/** Drops what killed runs left behind: old databases, and templates of other states of the migrations. */
export async function dropForgottenDatabases(): Promise<void> {
  await withServer(async (client) => {
    const found = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [`${prefix}_`],
    )
    const limit = Date.now() / 1000 - forgottenAfterHours * 3600
    for (const { name } of found.rows) {
      const made = Number(/_(\d+)_[0-9a-f]{8}$/.exec(name)?.[1])
      if (made && made < limit) await drop(client, name)
    }
  })
}

async function ensureTemplate(client: pg.Client): Promise<string> {
  const migrations = await readMigrations(migrationsFolder)
  const state = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12)
  const template = `${prefix}_template_${state}`
  await client.query('select pg_advisory_lock($1)', [templateLock])
  try {
    if (!(await exists(client, template))) await makeTemplate(client, template)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock])
  }
  return template
}

async function makeTemplate(client: pg.Client, template: string): Promise<void> {
  const draft = `${template}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft} template template0`)
  const database = await openDatabase(settingsFor(draft, tmpdir()))
  await database.close()
  await client.query(`alter database ${draft} rename to ${template}`)
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query('select 1 from pg_database where datname = $1', [name])
  return found.rows.length > 0
}
