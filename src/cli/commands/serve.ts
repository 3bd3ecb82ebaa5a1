import { openDatabase } from '#server/database/connect.ts'
import { databaseSettings } from '#server/database/settings.ts'
import { newSetupCode } from '#server/setup-code.ts'
import { hasAccounts } from '#store/account.ts'
import type { Command } from '../command.ts'
import { portOption, readOptions, text } from '../options.ts'
import { serveSite } from '../serve-site.ts'
import { Usage } from '../usage.ts'

/** `esep serve`: the site until it is told to stop. While nobody may log in, it prints the code of the first start. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { port: 'string' })
  if (rest.length > 0) throw new Usage('cli.unexpected', { argument: rest[0] ?? '' })
  const port = portOption(text(options, 'port') ?? process.env['PORT'])
  const database = await openDatabase({ ...databaseSettings(process.env, process.cwd()), serve: true })
  try {
    const setupCode = (await hasAccounts(database.kysely)) ? null : newSetupCode()
    return await serveSite({ database, setupCode }, port, terminal)
  } finally {
    await database.close()
  }
}
