import { roles } from '#domain/account/account.ts'
import { addAccount } from '#actions/account/add-account.ts'
import { actionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { organisationIdForCode } from '#store/organisation.ts'
import { newPassword } from '../new-password.ts'
import type { Command } from '../command.ts'
import { withDatabase } from '../open-project.ts'
import { oneOf, readOptions, required } from '../options.ts'
import { terminalActor } from '../terminal-actor.ts'
import { Usage } from '../usage.ts'

/** `esep user add`: somebody who may log in. The password is asked for; where nobody can be asked one is made and printed. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, {
    organisation: 'string',
    login: 'string',
    name: 'string',
    role: 'string',
  })
  if (rest[0] !== undefined) throw new Usage('cli.unexpected', { argument: rest[0] })
  const code = required(options, 'organisation')
  const login = required(options, 'login')
  const name = required(options, 'name')
  const role = oneOf(required(options, 'role'), 'role', roles)
  const { password, isMade } = await newPassword(terminal)
  await withDatabase(async (database) => {
    const organisationId = await organisationIdForCode(database.kysely, code)
    if (!organisationId) throw new Problem('organisation.notFound', { code })
    // A password that was made here is known to who stands at the terminal.
    const account = { login, name, role, password, mustChangePassword: isMade }
    await addAccount(actionContext(database, organisationId, terminalActor), account)
  })
  terminal.say('cli.userAdd.done', { login, role })
  if (isMade) terminal.say('cli.userAdd.generated', { password })
  return 0
}
