import { sql, type Kysely, type Transaction } from 'kysely'
import type { Account, Role } from '#domain/account/account.ts'
import type { DB } from './schema.ts'

/** Whose open session this is, in any organisation; null for none, an ended one, or a disabled account. */
export async function accountForSession(
  db: Kysely<DB>,
  tokenHash: Buffer,
): Promise<(Account & { expiresAt: string }) | null> {
  const { rows } = await sql<{
    id: string
    organisationId: string
    login: string
    name: string
    role: Role
    expiresAt: string
  }>`select id, organisation_id as "organisationId", login, name, role, expires_at as "expiresAt"
    from account_for_session(${tokenHash})`.execute(db)
  return rows[0] ?? null
}

export async function insertSession(
  trx: Transaction<DB>,
  session: {
    tokenHash: Buffer
    organisationId: string
    accountId: string
    openedAt: string
    expiresAt: string
  },
): Promise<void> {
  await trx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      organisation_id: session.organisationId,
      account_id: session.accountId,
      opened_at: session.openedAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function closeSessionRow(trx: Transaction<DB>, tokenHash: Buffer, at: string): Promise<void> {
  await trx.updateTable('session').set({ closed_at: at }).where('token_hash', '=', tokenHash).execute()
}

/** Ends every open session of an account; returns how many there were. */
export async function closeSessionsOf(trx: Transaction<DB>, accountId: string, at: string): Promise<number> {
  const closed = await trx
    .updateTable('session')
    .set({ closed_at: at })
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return Number(closed.numUpdatedRows)
}
