import type { Actor } from '#server/context.ts'
import type { Database } from '#server/database/connect.ts'
import { Problem } from '#server/problem.ts'
import { loginKey } from '#domain/account/login-name.ts'
import { accountForLogin } from '#store/account.ts'
import { terminalActor } from './terminal-actor.ts'

/** Who acts at the terminal: the person of a log-in with that person's rights, or its administrator. Throws `login.unknown`. */
export async function actingPerson(
  database: Database,
  organisationId: string,
  login?: string,
): Promise<Actor> {
  if (login === undefined) return terminalActor
  const account = await accountForLogin(database.kysely, loginKey(login))
  if (account?.organisationId !== organisationId) throw new Problem('login.unknown', { login })
  const { id, name, role, placeIds } = account
  return { id, name, role, placeIds }
}
