import { sql, type Kysely, type Transaction } from 'kysely'
import type { Account } from '#domain/account/account.ts'
import { sessionIdle_ms } from '#domain/account/log-in-limits.ts'
import type { DB } from './schema.ts'

/** Who has a session open: the person, their places, and what the session itself needs. */
export interface SessionAccount extends Account {
  readonly mustChangePassword: boolean
  readonly placeIds: readonly string[]
  readonly sessionId: string
  readonly expiresAt: string
  readonly lastSeenAt: string
  /** Number of the organisation's last line in the audit log at that moment. */
  readonly auditHead: number
}

const idle = `${sessionIdle_ms / 1000} seconds`

/** For each hash in its turn who has that session open, `awaitsCode` telling a whole log-in from a half one. */
async function accountsOf(
  db: Kysely<DB>,
  tokenHashes: readonly Buffer[],
  awaitsCode: boolean,
): Promise<(SessionAccount | null)[]> {
  const { rows } = await sql<SessionAccount & { readonly asked: number }>`
    select (asked.number - 1)::integer as asked, id, organisation_id as "organisationId", login, name, role,
    must_change_password as "mustChangePassword", place_ids as "placeIds", session_id as "sessionId",
    expires_at as "expiresAt", last_seen_at as "lastSeenAt",
    coalesce(head_of_organisation(organisation_id), 0) as "auditHead"
    from unnest(${tokenHashes}::bytea[]) with ordinality as asked (hash, number),
    account_for_session(asked.hash, ${idle}) where awaits_code = ${awaitsCode}`.execute(db)
  const found = tokenHashes.map((): SessionAccount | null => null)
  for (const { asked, ...account } of rows) found[asked] = account
  return found
}

/**
 * Whose open sessions these are, in any organisation; null for none, an ended or idle one, one that still awaits its code,
 * and a disabled account.
 */
export const accountsForSessions = (
  db: Kysely<DB>,
  tokenHashes: readonly Buffer[],
): Promise<(SessionAccount | null)[]> => accountsOf(db, tokenHashes, false)

/** The same for one session. */
export async function accountForSession(db: Kysely<DB>, tokenHash: Buffer): Promise<SessionAccount | null> {
  const [account] = await accountsForSessions(db, [tokenHash])
  return account ?? null
}

/** Who gave the right password and still owes the code. */
export async function accountAwaitingCode(db: Kysely<DB>, tokenHash: Buffer): Promise<SessionAccount | null> {
  const [account] = await accountsOf(db, [tokenHash], true)
  return account ?? null
}

export async function insertSession(
  trx: Transaction<DB>,
  session: {
    tokenHash: Buffer
    organisationId: string
    accountId: string
    openedAt: string
    expiresAt: string
    address: string | null
    browser: string | null
    awaitsCode: boolean
  },
): Promise<void> {
  await trx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      organisation_id: session.organisationId,
      account_id: session.accountId,
      opened_at: session.openedAt,
      last_seen_at: session.openedAt,
      expires_at: session.expiresAt,
      address: session.address,
      browser: session.browser,
      awaits_code: session.awaitsCode,
    })
    .execute()
}

/** Forgets the account's sessions that ended three months ago: addresses are kept no longer. */
export async function forgetOldSessions(trx: Transaction<DB>, accountId: string): Promise<void> {
  await trx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where(sql<boolean>`least(closed_at, expires_at) < now() - interval '90 days'`)
    .execute()
}

/** An open session as its owner sees it. */
export interface OpenSession {
  readonly id: string
  readonly openedAt: string
  readonly lastSeenAt: string
  readonly address: string | null
  readonly browser: string | null
}

/** The open sessions of an account, the last used first. */
export function openSessionsOf(db: Kysely<DB>, accountId: string): Promise<OpenSession[]> {
  return db
    .selectFrom('session')
    .select(['id', 'opened_at as openedAt', 'last_seen_at as lastSeenAt', 'address', 'browser'])
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .where('awaits_code', '=', false)
    .where(sql<boolean>`expires_at > now() and last_seen_at > now() - ${idle}::interval`)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function touchSession(trx: Transaction<DB>, id: string, at: string): Promise<void> {
  await trx.updateTable('session').set({ last_seen_at: at }).where('id', '=', id).execute()
}

export async function closeSessionRow(trx: Transaction<DB>, tokenHash: Buffer, at: string): Promise<void> {
  await trx.updateTable('session').set({ closed_at: at }).where('token_hash', '=', tokenHash).execute()
}

/** Ends one open session of an account by its id; false where the account has no such open session. */
export async function closeSessionById(
  trx: Transaction<DB>,
  accountId: string,
  id: string,
  at: string,
): Promise<boolean> {
  const closed = await trx
    .updateTable('session')
    .set({ closed_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** Ends every open session of an account but the one to keep; returns how many there were. */
export async function closeSessionsOf(
  trx: Transaction<DB>,
  accountId: string,
  at: string,
  keptId: string | null = null,
): Promise<number> {
  const closed = await trx
    .updateTable('session')
    .set({ closed_at: at })
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .where(sql<boolean>`id is distinct from ${keptId}::uuid`)
    .executeTakeFirst()
  return Number(closed.numUpdatedRows)
}
