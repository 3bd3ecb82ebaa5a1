import type { Kysely, Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { Holiday } from '#domain/calendar/holiday.ts'
import type { DB } from './schema.ts'

/** The organisation's special days of all years. */
export function holidays(db: Kysely<DB>): Promise<Holiday[]> {
  return db.selectFrom('holiday').select(['day', 'kind', 'name', 'source']).orderBy('day').execute()
}

export async function holidayOn(db: Kysely<DB>, day: PlainDate): Promise<Holiday | null> {
  const found = await db
    .selectFrom('holiday')
    .select(['day', 'kind', 'name', 'source'])
    .where('day', '=', day)
    .executeTakeFirst()
  return found ?? null
}

/** Sets special days, over the old ones of the same days. */
export async function putHolidays(
  trx: Transaction<DB>,
  organisationId: string,
  days: readonly Holiday[],
): Promise<void> {
  await trx
    .insertInto('holiday')
    .values(days.map((one) => ({ ...one, organisation_id: organisationId })))
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'day']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        name: eb.ref('excluded.name'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute()
}

export async function deleteHoliday(trx: Transaction<DB>, day: PlainDate): Promise<void> {
  await trx.deleteFrom('holiday').where('day', '=', day).execute()
}
