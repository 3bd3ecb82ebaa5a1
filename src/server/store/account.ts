import { sql, type Kysely, type Transaction } from 'kysely'
import type { Account, Role } from '#domain/account/account.ts'
import type { DB } from './schema.ts'

/** An account as its administrator knows it. */
export interface AccountRow extends Account {
  readonly phone: string | null
  readonly isDisabled: boolean
  readonly mustChangePassword: boolean
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'login',
  'phone',
  'name',
  'role',
  'is_disabled as isDisabled',
  'must_change_password as mustChangePassword',
] as const

/** The organisation's account with this id, locked until the end of the transaction. */
export async function accountToChange(trx: Transaction<DB>, id: string): Promise<AccountRow | null> {
  const found = await trx
    .selectFrom('account')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found ?? null
}

/** An account of the organisation for its list: whether a password was set, a second step, places, the last log-in. */
export interface ListedAccount extends AccountRow {
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly placeIds: readonly string[]
  readonly lastSeenAt: string | null
}

/** All accounts of the organisation, those who may log in first, by name. */
export function accountsOfOrganisation(db: Kysely<DB>): Promise<ListedAccount[]> {
  return db
    .selectFrom('account')
    .select(columns)
    .select([
      sql<boolean>`password_hash is not null`.as('hasPassword'),
      sql<boolean>`exists (select from account_totp t where t.account_id = account.id and t.confirmed_at is not null)`.as(
        'hasTotp',
      ),
      sql<
        string[]
      >`array(select p.place_id from account_place p where p.account_id = account.id order by p.place_id)`.as(
        'placeIds',
      ),
      sql<
        string | null
      >`(select max(s.last_seen_at) from session s where s.account_id = account.id and not s.awaits_code)`.as(
        'lastSeenAt',
      ),
    ])
    .orderBy(sql`is_disabled, name collate "und-x-icu", id`)
    .execute()
}

/** The account with its password's hash, for who proves to be its owner. */
export async function accountWithHash(
  db: Kysely<DB>,
  id: string,
): Promise<(AccountRow & { passwordHash: string | null }) | null> {
  const found = await db
    .selectFrom('account')
    .select(columns)
    .select('password_hash as passwordHash')
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

export async function insertAccount(
  trx: Transaction<DB>,
  account: Account & {
    phone: string | null
    passwordHash: string | null
    mustChangePassword: boolean
    at: string
  },
): Promise<void> {
  await trx
    .insertInto('account')
    .values({
      id: account.id,
      organisation_id: account.organisationId,
      login: account.login,
      phone: account.phone,
      name: account.name,
      role: account.role,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
      recorded_at: account.at,
    })
    .execute()
}

export async function updateAccount(
  trx: Transaction<DB>,
  { id, login, phone, name, role }: Pick<AccountRow, 'id' | 'login' | 'phone' | 'name' | 'role'>,
): Promise<void> {
  await trx.updateTable('account').set({ login, phone, name, role }).where('id', '=', id).execute()
}

export async function setAccountDisabled(
  trx: Transaction<DB>,
  id: string,
  isDisabled: boolean,
): Promise<void> {
  await trx.updateTable('account').set({ is_disabled: isDisabled }).where('id', '=', id).execute()
}

export async function setPasswordHash(
  trx: Transaction<DB>,
  id: string,
  passwordHash: string,
  mustChangePassword: boolean,
): Promise<void> {
  await trx
    .updateTable('account')
    .set({ password_hash: passwordHash, must_change_password: mustChangePassword })
    .where('id', '=', id)
    .execute()
}

/**
 * Ids of the administrators who can log in, all of them locked: of two who shut each other out at once, the second one
 * sees what the first one did.
 */
export async function administratorsToKeep(trx: Transaction<DB>): Promise<string[]> {
  const rows = await trx
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'administrator')
    .where('is_disabled', '=', false)
    .where('password_hash', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** What is asked of an account before anybody has logged in. */
export interface LoginAccount extends Account {
  readonly passwordHash: string | null
  readonly mustChangePassword: boolean
  readonly hasTotp: boolean
  readonly placeIds: readonly string[]
}

/**
 * Who could log in with this name or phone (as `loginKey` writes it), in any organisation; null for nobody and for a
 * disabled account.
 */
export async function accountForLogin(db: Kysely<DB>, login: string): Promise<LoginAccount | null> {
  const { rows } = await sql<
    LoginAccount & { role: Role }
  >`select id, organisation_id as "organisationId", login,
    name, role, password_hash as "passwordHash", must_change_password as "mustChangePassword", has_totp as "hasTotp",
    place_ids as "placeIds" from account_for_login(${login})`.execute(db)
  return rows[0] ?? null
}

/** Whether the installation has any account, of whatever organisation. */
export async function hasAccounts(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select has_accounts() as has`.execute(db)
  return rows[0]?.has ?? false
}

/** Of those who start one installation at the same moment the others wait for the first. */
export async function lockInstallation(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7305905)`.execute(trx)
}
