import type { Kysely, Transaction } from 'kysely'
import type { DB } from './schema.ts'

/** Places given to an account, by id. */
export async function placesOfAccount(db: Kysely<DB>, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('account_place')
    .select('place_id')
    .where('account_id', '=', accountId)
    .orderBy('place_id')
    .execute()
  return rows.map((row) => row.place_id)
}

/** Gives an account these places and no others. */
export async function replacePlacesOfAccount(
  trx: Transaction<DB>,
  scope: { organisationId: string; actorId: string | null; at: string },
  accountId: string,
  placeIds: readonly string[],
): Promise<void> {
  await trx.deleteFrom('account_place').where('account_id', '=', accountId).execute()
  if (placeIds.length === 0) return
  const rows = placeIds.map((placeId) => ({
    organisation_id: scope.organisationId,
    account_id: accountId,
    place_id: placeId,
    recorded_by: scope.actorId,
    recorded_at: scope.at,
  }))
  await trx.insertInto('account_place').values(rows).execute()
}
