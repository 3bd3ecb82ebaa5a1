import { disableAccount } from '#actions/account/disable-account.ts'
import { ofAccount } from '../account-of.ts'
import type { Command } from '../command.ts'

/** `esep user disable`: shuts a person out and ends their sessions. */
export const run: Command = async (args, terminal) => {
  const { login } = await ofAccount(args, [], async (context, account) => {
    await disableAccount(context, { id: account.id })
    return account
  })
  terminal.say('cli.userDisable.done', { login })
  return 0
}
