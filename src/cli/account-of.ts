import { loginKey } from '#domain/account/login-name.ts'
import { actionContext, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { accountsOfOrganisation, type ListedAccount } from '#store/account.ts'
import { organisationIdForCode } from '#store/organisation.ts'
import { withDatabase } from './open-project.ts'
import { readOptions, required, type Options } from './options.ts'
import { terminalActor } from './terminal-actor.ts'
import { Usage } from './usage.ts'

/** Opens the organisation of `--organisation` for one command, as the terminal. Throws `organisation.notFound`. */
export function ofOrganisation<T>(
  args: readonly string[],
  names: readonly string[],
  run: (context: ActionContext, options: Options) => Promise<T>,
): Promise<T> {
  const all = Object.fromEntries(['organisation', ...names].map((name) => [name, 'string' as const]))
  const { options, rest } = readOptions(args, all)
  if (rest[0] !== undefined) throw new Usage('cli.unexpected', { argument: rest[0] })
  const code = required(options, 'organisation')
  for (const name of names) required(options, name)
  return withDatabase(async (database) => {
    const organisationId = await organisationIdForCode(database.kysely, code)
    if (!organisationId) throw new Problem('organisation.notFound', { code })
    return run(actionContext(database, organisationId, terminalActor), options)
  })
}

/** The same with the account that `--login` names, by name or phone, shut out or not. Throws `login.unknown`. */
export function ofAccount<T>(
  args: readonly string[],
  names: readonly string[],
  run: (context: ActionContext, account: ListedAccount, options: Options) => Promise<T>,
): Promise<T> {
  return ofOrganisation(args, ['login', ...names], async (context, options) => {
    const login = required(options, 'login')
    const key = loginKey(login)
    const accounts = await context.database.read(context.organisationId, accountsOfOrganisation)
    const found = accounts.find((account) => account.login === key || account.phone === key)
    if (!found) throw new Problem('login.unknown', { login })
    return run(context, found, options)
  })
}
