import { resetTotp } from '#actions/account/reset-totp.ts'
import { ofAccount } from '../account-of.ts'
import type { Command } from '../command.ts'

/** `esep user totp-reset`: takes the second step off somebody who lost the phone and the recovery codes. */
export const run: Command = async (args, terminal) => {
  const { login } = await ofAccount(args, [], async (context, account) => {
    await resetTotp(context, { id: account.id })
    return account
  })
  terminal.say('cli.userTotpReset.done', { login })
  return 0
}
