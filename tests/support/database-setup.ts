// Keeps the tests' embedded server running from the first test file to the last.
import { openEmbedded } from '#server/database/embedded.ts'
import { dropForgottenDatabases, serverFolder } from './database-server.ts'

/** Vitest's global set-up; returns the tear-down. */
export async function setup(): Promise<() => Promise<void>> {
  const isExternal = Boolean(process.env['DATABASE_URL'])
  const server = isExternal ? undefined : await openEmbedded({ dataFolder: serverFolder, isDurable: false })
  await dropForgottenDatabases()
  return async () => server?.close()
}
