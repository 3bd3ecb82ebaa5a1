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
import { afterAll, expect, onTestFinished } from 'vitest'
import { openDatabase, type Database } from '#server/database/connect.ts'
import type { DatabaseSettings } from '#server/database/settings.ts'
import { createTestDatabase, dropTestDatabase, settingsFor } from './database-server.ts'

/**
 * Opens a fresh migrated database with its own temporary data folder and drops both when the file, group or test that
 * asked for it ends. With `isEmpty` it has no schema yet.
 */
export async function testDatabase({ isEmpty = false } = {}): Promise<Database> {
  const { database } = await openedTestDatabase(isEmpty)
  return database
}

/** The same together with the settings that open it once more. */
export async function openedTestDatabase(
  isEmpty = false,
): Promise<{ database: Database; settings: DatabaseSettings }> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'esep-files-'))
  const name = await createTestDatabase(isEmpty)
  const settings = settingsFor(name, dataFolder)
  const opened = await openDatabase({ ...settings, migrate: !isEmpty })
  const tearDown = async () => {
    await opened.close()
    await dropTestDatabase(name)
    await rm(dataFolder, { recursive: true, force: true })
  }
  if (expect.getState().currentTestName === undefined) afterAll(tearDown)
  else onTestFinished(tearDown)
  return { database: { ...opened, dataFolder }, settings }
}
