import { migrate, migrationsFolder, readMigrations } from '#server/database/migrate.ts'
import type { Command } from '../command.ts'
import { noArguments } from '../one-file.ts'
import { withDatabase } from '../open-project.ts'

/** `esep migrate`: brings the schema up to date; `serve` does the same at its start. */
export const run: Command = async (args, terminal) => {
  noArguments(args)
  const migrations = await readMigrations(migrationsFolder)
  const applied = await withDatabase((database) => migrate(database.admin, migrations), { migrate: false })
  if (applied.length === 0) terminal.say('cli.migrate.current')
  else terminal.say('cli.migrate.done', { count: applied.length })
  for (const name of applied) terminal.print(`  ${name}`)
  return 0
}
