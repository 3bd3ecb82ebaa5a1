import { accountsOfOrganisation, type ListedAccount } from '#store/account.ts'
import { message } from '#i18n/message.ts'
import { ofOrganisation } from '../account-of.ts'
import type { Command } from '../command.ts'
import type { Terminal } from '../terminal.ts'

/** `esep user list`: who may log in to an organisation, a line each. */
export const run: Command = async (args, terminal) => {
  const accounts = await ofOrganisation(args, [], ({ database, organisationId }) =>
    database.read(organisationId, accountsOfOrganisation),
  )
  for (const account of accounts) terminal.print(lineOf(account, terminal))
  return 0
}

function lineOf(account: ListedAccount, { lang }: Terminal): string {
  const { login, phone, name, role, isDisabled, hasPassword, hasTotp } = account
  const marks = [
    isDisabled && message(lang, 'cli.userList.disabled'),
    !hasPassword && message(lang, 'cli.userList.noPassword'),
    hasTotp && message(lang, 'cli.userList.secondStep'),
  ].filter((mark) => mark !== false)
  return [login, phone !== null && phone !== login ? phone : '', role, name, marks.join(', ')]
    .join('\t')
    .trimEnd()
}
