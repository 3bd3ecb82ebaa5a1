import type { Kysely, Transaction } from 'kysely'
import type { AppealPerson } from '#domain/appeal/appeal.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

/** Whom to answer; null where nobody said, or the name has left. */
export async function appealPerson(db: Kysely<DB>, appealId: string): Promise<AppealPerson | null> {
  const found = await db
    .selectFrom('appeal_person')
    .select(['name', 'phone', 'address'])
    .where('appeal_id', '=', appealId)
    .executeTakeFirst()
  return found ?? null
}

/** Keeps whom to answer; who stood there before is replaced. */
export async function putAppealPerson(
  trx: Transaction<DB>,
  scope: Omit<RowScope, 'projectId'>,
  appealId: string,
  { name, phone, address }: AppealPerson,
): Promise<void> {
  await deleteAppealPerson(trx, appealId)
  await trx
    .insertInto('appeal_person')
    .values({
      appeal_id: appealId,
      organisation_id: scope.organisationId,
      name,
      phone,
      address,
      recorded_by: scope.actorId,
      recorded_at: scope.at,
    })
    .execute()
}

export async function deleteAppealPerson(trx: Transaction<DB>, appealId: string): Promise<void> {
  await trx.deleteFrom('appeal_person').where('appeal_id', '=', appealId).execute()
}
