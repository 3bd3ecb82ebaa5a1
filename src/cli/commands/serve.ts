import { openDatabase } from '#server/database/connect.ts'
import { databaseSettings } from '#server/database/settings.ts'
import type { Command } from '../command.ts'
import { portOption, readOptions, text } from '../options.ts'
import { serveSite } from '../serve-site.ts'
import { Usage } from '../usage.ts'

/** `esep serve`: the site until it is told to stop. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { port: 'string' })
  if (rest.length > 0) throw new Usage('cli.unexpected', { argument: rest[0] ?? '' })
  const port = portOption(text(options, 'port') ?? process.env['PORT'])
  const database = await openDatabase({ ...databaseSettings(process.env, process.cwd()), serve: true })
  try {
    return await serveSite({ database }, port, terminal)
  } finally {
    await database.close()
  }
}
