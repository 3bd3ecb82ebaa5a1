import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from './schema.ts'

/** A person's second step: the secret as it is kept, since when it holds, the newest time step whose code was taken. */
export interface Totp {
  readonly sealedSecret: Buffer
  readonly confirmedAt: string | null
  readonly usedStep: number
  readonly recordedAt: string
}

const columns = [
  'sealed_secret as sealedSecret',
  'confirmed_at as confirmedAt',
  'used_step as usedStep',
  'recorded_at as recordedAt',
] as const

export async function totpOfAccount(db: Kysely<DB>, accountId: string): Promise<Totp | null> {
  const found = await db
    .selectFrom('account_totp')
    .select(columns)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return found ?? null
}

/** The same, locked until the end of the transaction: a code opens once. */
export async function totpToUse(trx: Transaction<DB>, accountId: string): Promise<Totp | null> {
  const found = await trx
    .selectFrom('account_totp')
    .select(columns)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  return found ?? null
}

/** Keeps a secret that is not confirmed yet, over an earlier one of the kind. False where one is confirmed. */
export async function putTotp(
  trx: Transaction<DB>,
  scope: { organisationId: string; at: string },
  accountId: string,
  sealedSecret: Buffer,
): Promise<boolean> {
  const kept = await trx
    .insertInto('account_totp')
    .values({
      account_id: accountId,
      organisation_id: scope.organisationId,
      sealed_secret: sealedSecret,
      recorded_at: scope.at,
    })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ sealed_secret: sealedSecret, recorded_at: scope.at, used_step: 0 })
        .where('account_totp.confirmed_at', 'is', null),
    )
    .returning('account_id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function confirmTotpRow(
  trx: Transaction<DB>,
  accountId: string,
  at: string,
  usedStep: number,
): Promise<void> {
  await trx
    .updateTable('account_totp')
    .set({ confirmed_at: at, used_step: usedStep })
    .where('account_id', '=', accountId)
    .execute()
}

export async function useTotpStep(trx: Transaction<DB>, accountId: string, step: number): Promise<void> {
  await trx.updateTable('account_totp').set({ used_step: step }).where('account_id', '=', accountId).execute()
}

/** Takes the second step and its recovery codes away; false where there was none that held. */
export async function deleteTotp(trx: Transaction<DB>, accountId: string): Promise<boolean> {
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const gone = await trx
    .deleteFrom('account_totp')
    .where('account_id', '=', accountId)
    .returning('confirmed_at')
    .executeTakeFirst()
  return (gone?.confirmed_at ?? null) !== null
}

/** The account's recovery codes are these and no others. */
export async function replaceRecoveryCodes(
  trx: Transaction<DB>,
  scope: { organisationId: string; at: string },
  accountId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const rows = hashes.map((hash) => ({
    organisation_id: scope.organisationId,
    account_id: accountId,
    code_hash: hash,
    recorded_at: scope.at,
  }))
  await trx.insertInto('recovery_code').values(rows).execute()
}

/** Uses a recovery code up; false for one that is none of the account's or was used before. */
export async function takeRecoveryCode(
  trx: Transaction<DB>,
  accountId: string,
  hash: Buffer,
  at: string,
): Promise<boolean> {
  const taken = await trx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(db: Kysely<DB>, accountId: string): Promise<number> {
  const found = await db
    .selectFrom('recovery_code')
    .select(sql<number>`count(*)`.as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return Number(found?.left ?? 0)
}
