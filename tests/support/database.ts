// A database for a test file:
//
//   import { testDatabase } from '#tests/support/database.ts'
//   const database = await testDatabase()            // top level of the file; dropped after its last test
//   await database.transact(organisationId, (trx) => …)
//
// Real PostgreSQL, migrated, empty, of this file alone; the one of DATABASE_URL where that is set.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { openDatabase, type Database } from '#server/database/connect.ts'
import { createTestDatabase, dropTestDatabase, settingsFor } from './database-server.ts'

/** Opens a fresh migrated database with its own temporary data folder and drops both after the file's last test. */
export async function testDatabase(): Promise<Database> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'esep-files-'))
  const name = await createTestDatabase()
  const opened = await openDatabase(settingsFor(name, dataFolder))
  const database = { ...opened, dataFolder }
  afterAll(async () => {
    await opened.close()
    await dropTestDatabase(name)
    await rm(dataFolder, { recursive: true, force: true })
  })
  return database
}
