import { changeAccount } from '#actions/account/change-account.ts'
import { roles } from '#domain/account/account.ts'
import { ofAccount } from '../account-of.ts'
import type { Command } from '../command.ts'
import { oneOf, required } from '../options.ts'

/** `esep user role`: another role for a person, from their next click on. */
export const run: Command = async (args, terminal) => {
  const done = await ofAccount(args, ['role'], async (context, { id, login }, options) => {
    const role = oneOf(required(options, 'role'), 'role', roles)
    await changeAccount(context, { id, role })
    return { login, role }
  })
  terminal.say('cli.userRole.done', done)
  return 0
}
