import type * as v from 'valibot'
import { openSessionInput } from '#domain/account/account-input.ts'
import type { Account } from '#domain/account/account.ts'
import type { ActionContext } from '#server/context.ts'
import { appendAudit } from '#server/database/audit.ts'
import { Problem } from '#server/problem.ts'
import { hashToken, newToken } from '#server/session-token.ts'
import { accountForLogin, failedLogins, noteLoginAttempt } from '#store/account.ts'
import { insertSession } from '#store/session.ts'
import { parseInput } from '../parse-input.ts'
import { isPassword } from '#server/password.ts'

const minutes = 60_000
/** Failed attempts are counted over this time; then the person may try again. */
const attemptWindow = 15 * minutes
const failuresOfLogin = 10
// A school's computers share one address.
const failuresOfAddress = 50
const sessionLife = 14 * 24 * 60 * minutes

export interface OpenedSession {
  /** The secret for the cookie; only its hash is stored. */
  readonly token: string
  readonly expiresAt: string
  readonly account: Omit<Account, 'login'>
}

/**
 * Logs a person in. Throws `login.failed` for a wrong name or password, without saying which, and `login.tooMany`
 * after too many failures of the name or from the address.
 */
export async function openSession(
  { database, now }: Pick<ActionContext, 'database' | 'now'>,
  input: v.InferInput<typeof openSessionInput>,
): Promise<OpenedSession> {
  const { login, password, address } = parseInput(openSessionInput, input)
  const openedAt = now()
  const since = later(openedAt, -attemptWindow)
  const failures = await failedLogins(database.kysely, login, address, since)
  if (failures.byLogin >= failuresOfLogin || failures.byAddress >= failuresOfAddress) {
    throw new Problem('login.tooMany', { minutes: attemptWindow / minutes })
  }
  const found = await accountForLogin(database.kysely, login)
  const isRight = await isPassword(found?.passwordHash ?? null, password)
  await noteLoginAttempt(database.kysely, login, address, isRight)
  if (!found || !isRight) throw new Problem('login.failed')
  const { passwordHash: _, ...account } = found
  const token = newToken()
  const expiresAt = later(openedAt, sessionLife)
  const { id: accountId, organisationId } = account
  await database.transact(organisationId, async (trx) => {
    await insertSession(trx, { tokenHash: hashToken(token), organisationId, accountId, openedAt, expiresAt })
    await appendAudit(trx, {
      organisationId,
      at: openedAt,
      actorId: accountId,
      actor: account.name,
      action: 'session.opened',
      subject: 'account',
      subjectId: accountId,
      before: null,
      after: { address, expiresAt },
    })
  })
  return { token, expiresAt, account }
}

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString()
