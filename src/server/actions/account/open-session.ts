import type * as v from 'valibot'
import { loginKey } from '#domain/account/login-name.ts'
import { openSessionInput } from '#domain/account/own-account-input.ts'
import type { ActionContext } from '#server/context.ts'
import { isPassword } from '#server/password.ts'
import { Problem } from '#server/problem.ts'
import { accountForLogin, type LoginAccount } from '#store/account.ts'
import { countedAttempt } from '../login-attempt.ts'
import { openSessionRow, type OpenedSession } from '../open-session-row.ts'
import { parseInput } from '../parse-input.ts'

/**
 * Logs a person in by name or phone. With a second step the session awaits its code and opens nothing before
 * `enterCode`. Throws `login.failed` for a wrong name or password, without saying which, and `login.tooMany…` after too
 * many failures of the name, from the address or in all.
 */
export async function openSession(
  { database, now }: Pick<ActionContext, 'database' | 'now'>,
  input: v.InferInput<typeof openSessionInput>,
): Promise<OpenedSession> {
  const { login, password, address, browser } = parseInput(openSessionInput, input)
  const key = loginKey(login)
  const found = await accountForLogin(database.kysely, key)
  // Failures of a person count together, whether the name or the phone was tried.
  const attempt = { login: found?.login ?? key, address }
  const account = await countedAttempt({ database, now }, attempt, () => whosePassword(found, password))
  if (!account) throw new Problem('login.failed')
  const how = { at: now(), address, browser, awaitsCode: account.hasTotp }
  return database.transact(account.organisationId, (trx) => openSessionRow(trx, account, how))
}

async function whosePassword(found: LoginAccount | null, password: string): Promise<LoginAccount | null> {
  const isRight = await isPassword(found?.passwordHash ?? null, password)
  return isRight ? found : null
}
