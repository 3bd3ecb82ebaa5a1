import { createOrganisation } from '#actions/organisation/create-organisation.ts'
import { actionContext } from '#server/context.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { Command } from '../command.ts'
import { withDatabase } from '../open-project.ts'
import { readOptions, required } from '../options.ts'
import { terminalActor } from '../terminal-actor.ts'
import { Usage } from '../usage.ts'

/** `esep organisation add`: an organisation whose projects this installation is to hold. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { code: 'string', name: 'string' })
  if (rest[0] !== undefined) throw new Usage('cli.unexpected', { argument: rest[0] })
  const code = required(options, 'code')
  const name = required(options, 'name')
  // The name is in the language of whoever types it; the other one is added on the organisation's card.
  const lang = terminal.lang === 'kk' ? 'kk' : 'ru'
  await withDatabase((database) => {
    const id = uuidV7(Date.now())
    return createOrganisation(actionContext(database, id, terminalActor), {
      id,
      code,
      name: { [lang]: name },
    })
  })
  terminal.say('cli.organisationAdd.done', { code })
  return 0
}
