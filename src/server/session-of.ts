import { lastSeenStep_ms } from '#domain/account/log-in-limits.ts'
import type { Actor } from './context.ts'
import type { Database } from './database/connect.ts'
import { hashToken } from './session-token.ts'
import { accountsForSessions, touchSession, type SessionAccount } from '#store/session.ts'
import { askedTogether } from './asked-together.ts'

/**
 * Whose session a cookie's secret opens, and notes to ten minutes that it was used. Null for none. Being seen is noted
 * without a line in the log, which would else be of nothing but that.
 */
export async function sessionOf(
  database: Pick<Database, 'kysely' | 'transact'>,
  token: string,
  now: string,
): Promise<SessionAccount | null> {
  const account = await whose(database)(hashToken(token))
  if (!account) return null
  const age = Date.parse(now) - Date.parse(account.lastSeenAt)
  if (age < lastSeenStep_ms) return account
  await database.transact(account.organisationId, (trx) => touchSession(trx, account.sessionId, now))
  return { ...account, lastSeenAt: now }
}

type Whose = (tokenHash: Buffer) => Promise<SessionAccount | null>
const asking = new WeakMap<object, Whose>()

/** Every page asks this: those that come at once ask together. */
function whose({ kysely }: Pick<Database, 'kysely'>): Whose {
  const found =
    asking.get(kysely) ?? askedTogether((hashes: readonly Buffer[]) => accountsForSessions(kysely, hashes))
  asking.set(kysely, found)
  return found
}

/** A logged-in person as who acts. */
export const actorOf = ({ id, name, role, placeIds, sessionId }: SessionAccount): Actor => ({
  id,
  name,
  role,
  placeIds,
  sessionId,
})
