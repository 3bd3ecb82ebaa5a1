import { setPassword } from '#actions/account/set-password.ts'
import { actionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { organisationIdForCode } from '#store/organisation.ts'
import { actingPerson } from '../acting-person.ts'
import type { Command } from '../command.ts'
import { newPassword } from '../new-password.ts'
import { withDatabase } from '../open-project.ts'
import { readOptions, required } from '../options.ts'
import { terminalActor } from '../terminal-actor.ts'
import { Usage } from '../usage.ts'

/** `esep user password`: a new password for somebody who forgot theirs. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { organisation: 'string', login: 'string' })
  if (rest[0] !== undefined) throw new Usage('cli.unexpected', { argument: rest[0] })
  const code = required(options, 'organisation')
  const login = required(options, 'login')
  const { password, isMade } = await newPassword(terminal)
  await withDatabase(async (database) => {
    const organisationId = await organisationIdForCode(database.kysely, code)
    if (!organisationId) throw new Problem('organisation.notFound', { code })
    const { id } = await actingPerson(database, organisationId, login)
    await setPassword(actionContext(database, organisationId, terminalActor), { id: id ?? '', password })
  })
  terminal.say('cli.userPassword.done', { login })
  if (isMade) terminal.say('cli.userAdd.generated', { password })
  return 0
}
