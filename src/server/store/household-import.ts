/* Many rows of the register at once, for an import and the demo: a row at a time a thousand households take seconds. */
import { sql, type Insertable, type Kysely, type Transaction } from 'kysely'
import type { DecidedImport } from '#domain/household/decide-import.ts'
import type { HouseholdCard } from '#domain/household/household.ts'
import { householdCards, householdTable, isListed } from './household.ts'
import { updateRecord, type RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

/** Rows of one statement; a statement takes 65 535 parameters. */
const portion = 2000

/** The households of these villages that did not leave. */
export function openHouseholds(db: Kysely<DB>, placeIds: readonly string[]): Promise<HouseholdCard[]> {
  return householdCards(
    db,
    sql`${isListed} and h.left_on is null and s.place_id = any(${[...placeIds]}::uuid[])`,
  )
}

/** Writes what an import decided. */
export async function insertImported(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Omit<RowScope, 'projectId'>,
  { streets, groups, added, counted, corrected }: DecidedImport,
): Promise<void> {
  const who = { organisation_id: organisationId, recorded_by: actorId, recorded_at: at }
  const named = (rows: DecidedImport['streets']) =>
    rows.map(({ id, placeId, name }) => ({ ...who, id, place_id: placeId, name }))
  await insertAll(trx, 'street', named(streets))
  await insertAll(trx, 'household_group', named(groups))
  await insertAll(
    trx,
    'household',
    added.map(({ household: { id, streetId, number, since, note } }) => ({
      ...who,
      id,
      street_id: streetId,
      number,
      since,
      note,
    })),
  )
  const counts = [...added.flatMap(({ count }) => (count ? [count] : [])), ...counted]
  await insertAll(
    trx,
    'household_residents',
    counts.map(({ id, householdId, from, residents }) => ({
      ...who,
      id,
      household_id: householdId,
      from_on: from,
      residents,
    })),
  )
  await insertAll(
    trx,
    'household_membership',
    added.flatMap(({ household, membership }) =>
      membership === null
        ? []
        : [
            {
              ...who,
              id: membership.id,
              household_id: household.id,
              group_id: membership.groupId,
              from_on: household.since,
            },
          ],
    ),
  )
  for (const { after } of corrected) await updateRecord(trx, householdTable, after)
}

type ImportedTable =
  'street' | 'household_group' | 'household' | 'household_residents' | 'household_membership'

async function insertAll<T extends ImportedTable>(
  trx: Transaction<DB>,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += portion)
    await trx
      .insertInto(table as 'street')
      .values(rows.slice(from, from + portion) as never)
      .execute()
}
