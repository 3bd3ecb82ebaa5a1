import { sql, type Kysely, type Transaction } from 'kysely'
import type { Account, Role } from '#domain/account/account.ts'
import type { DB } from './schema.ts'

export interface AccountRow extends Account {
  readonly isDisabled: boolean
}

/** The organisation's account with this id, locked until the end of the transaction. */
export async function accountToChange(trx: Transaction<DB>, id: string): Promise<AccountRow | null> {
  const found = await trx
    .selectFrom('account')
    .select(['id', 'organisation_id as organisationId', 'login', 'name', 'role', 'is_disabled as isDisabled'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found ?? null
}

export async function insertAccount(
  trx: Transaction<DB>,
  account: Account & { passwordHash: string | null; at: string },
): Promise<void> {
  await trx
    .insertInto('account')
    .values({
      id: account.id,
      organisation_id: account.organisationId,
      login: account.login,
      name: account.name,
      role: account.role,
      password_hash: account.passwordHash,
      recorded_at: account.at,
    })
    .execute()
}

export async function disableAccountRow(trx: Transaction<DB>, id: string): Promise<void> {
  await trx.updateTable('account').set({ is_disabled: true }).where('id', '=', id).execute()
}

export async function setPasswordHash(trx: Transaction<DB>, id: string, passwordHash: string): Promise<void> {
  await trx.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

/** Who could log in with this name, in any organisation; null for nobody and for a disabled account. */
export async function accountForLogin(
  db: Kysely<DB>,
  login: string,
): Promise<(Omit<Account, 'login'> & { passwordHash: string | null }) | null> {
  const { rows } = await sql<{
    id: string
    organisationId: string
    name: string
    role: Role
    passwordHash: string | null
  }>`select id, organisation_id as "organisationId", name, role, password_hash as "passwordHash"
    from account_for_login(${login})`.execute(db)
  return rows[0] ?? null
}

/** Notes an attempt to log in; it stays whatever becomes of the attempt. */
export async function noteLoginAttempt(
  db: Kysely<DB>,
  login: string,
  address: string,
  succeeded: boolean,
): Promise<void> {
  await sql`select note_login_attempt(${login}, ${address}, ${succeeded})`.execute(db)
}

/** Failed attempts since an instant, for this name and from this address. */
export async function failedLogins(
  db: Kysely<DB>,
  login: string,
  address: string,
  since: string,
): Promise<{ byLogin: number; byAddress: number }> {
  const { rows } = await sql<{ byLogin: number; byAddress: number }>`
    select by_login as "byLogin", by_address as "byAddress"
    from failed_logins(${login}, ${address}, ${since})`.execute(db)
  return rows[0] ?? { byLogin: 0, byAddress: 0 }
}
