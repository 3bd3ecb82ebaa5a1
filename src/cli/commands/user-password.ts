import { setPassword } from '#actions/account/set-password.ts'
import { ofAccount } from '../account-of.ts'
import type { Command } from '../command.ts'
import { newPassword } from '../new-password.ts'

/** `esep user password`: a new password for somebody who forgot theirs, to be changed at the next log-in. */
export const run: Command = async (args, terminal) => {
  const { login, password, isMade } = await ofAccount(args, [], async (context, account) => {
    const made = await newPassword(terminal)
    await setPassword(context, { id: account.id, password: made.password })
    return { login: account.login, ...made }
  })
  terminal.say('cli.userPassword.done', { login })
  if (isMade) terminal.say('cli.userAdd.generated', { password })
  return 0
}
