import { lastSeenStep_ms } from '#domain/account/log-in-limits.ts'
import type { Actor } from './context.ts'
import type { Database } from './database/connect.ts'
import { hashToken } from './session-token.ts'
import { accountForSession, touchSession, type SessionAccount } from '#store/session.ts'

/**
 * Whose session a cookie's secret opens, and notes to ten minutes that it was used. Null for none. Being seen is noted
 * without a line in the log, which would else be of nothing but that.
 */
export async function sessionOf(
  database: Pick<Database, 'kysely' | 'transact'>,
  token: string,
  now: string,
): Promise<SessionAccount | null> {
  const account = await accountForSession(database.kysely, hashToken(token))
  if (!account) return null
  const age = Date.parse(now) - Date.parse(account.lastSeenAt)
  if (age < lastSeenStep_ms) return account
  await database.transact(account.organisationId, (trx) => touchSession(trx, account.sessionId, now))
  return { ...account, lastSeenAt: now }
}

/** A logged-in person as who acts. */
export const actorOf = ({ id, name, role, placeIds, sessionId }: SessionAccount): Actor => ({
  id,
  name,
  role,
  placeIds,
  sessionId,
})
