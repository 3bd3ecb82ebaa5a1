import { enableAccount } from '#actions/account/enable-account.ts'
import { ofAccount } from '../account-of.ts'
import type { Command } from '../command.ts'

/** `esep user enable`: lets a person in again. */
export const run: Command = async (args, terminal) => {
  const { login } = await ofAccount(args, [], async (context, account) => {
    await enableAccount(context, { id: account.id })
    return account
  })
  terminal.say('cli.userEnable.done', { login })
  return 0
}
