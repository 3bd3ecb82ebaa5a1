import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type {
  Household,
  HouseholdCard,
  HouseholdConsent,
  HouseholdContact,
  HouseholdGroup,
  Street,
} from '#domain/household/household.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const streetTable = recordTable<Street>()('street', {
  subject: 'street',
  columns: { id: 'id', placeId: 'place_id', name: 'name' },
  order: ['id'],
})

export const householdGroupTable = recordTable<HouseholdGroup>()('household_group', {
  subject: 'householdGroup',
  columns: { id: 'id', placeId: 'place_id', name: 'name' },
  order: ['id'],
})

export const householdTable = recordTable<Household>()('household', {
  subject: 'household',
  columns: {
    id: 'id',
    streetId: 'street_id',
    number: 'number',
    since: 'since',
    note: 'note',
    leftOn: 'left_on',
    leftReason: 'left_reason',
  },
  order: ['id'],
})

/** One household without its contact person, or null where the organisation has none with this id. */
export async function householdById(db: Kysely<DB>, id: string): Promise<HouseholdCard | null> {
  return (await householdCards(db, sql`h.id = ${id}`))[0] ?? null
}

/** Locks a household until the end of the transaction: who changes one of its periods has its others to themselves. */
export async function lockHousehold(trx: Transaction<DB>, id: string): Promise<HouseholdCard | null> {
  await trx.selectFrom('household').select('id').where('id', '=', id).forUpdate().execute()
  return householdById(trx, id)
}

/** Households of the register: one that was merged into another stands in none. */
export const isListed = sql`h.merged_into is null`

/** Households with everything but their contact persons: `h` is the household, `s` its street, `p` its village. */
export async function householdCards(
  db: Kysely<DB>,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`order by h.id`,
): Promise<HouseholdCard[]> {
  const listOf = (table: string, columns: string) => sql`coalesce((
    select json_agg(json_build_object('id', a.id, 'from', a.from_on, ${sql.raw(columns)}) order by a.from_on)
    from ${sql.table(table)} a where a.organisation_id = h.organisation_id and a.household_id = h.id), '[]')`
  const { rows } = await sql<HouseholdCard>`
    select h.id, h.street_id as "streetId", h.number, h.since, h.note, h.left_on as "leftOn",
      h.left_reason as "leftReason", h.merged_into as "mergedInto", h.split_from as "splitFrom", s.place_id as "placeId", s.name as street,
      ${listOf('household_residents', `'residents', a.residents`)} as counts,
      ${listOf('household_pause', `'to', a.to_on, 'cause', a.cause`)} as pauses,
      ${listOf('household_membership', `'to', a.to_on, 'groupId', a.group_id`)} as memberships,
      ${listOf('household_elder', `'to', a.to_on, 'groupId', a.group_id`)} as elderships
    from household h join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
      join place p on p.organisation_id = h.organisation_id and p.id = s.place_id
    where ${condition} ${order}`.execute(db)
  return rows
}

/** Who answers for a household. */
export async function contactOf(db: Kysely<DB>, householdId: string): Promise<HouseholdContact | null> {
  const row = await db
    .selectFrom('household_contact')
    .select(['consent_id as consentId', 'name', 'phone', 'blocked_on as blockedOn'])
    .where('household_id', '=', householdId)
    .executeTakeFirst()
  return row ?? null
}

/** The consents of a household's contact persons, the newest first. */
export async function consentsOf(db: Kysely<DB>, householdId: string): Promise<HouseholdConsent[]> {
  const { rows } = await sql<HouseholdConsent>`
    select id, given_on as "givenOn", given_by as "givenBy", given_how as "givenHow", operator_name as "operatorName",
      operator_bin as "operatorBin", kept_until as "keptUntil", third_parties as "thirdParties",
      is_sent_abroad as "isSentAbroad", is_published as "isPublished", data, other, withdrawn_on as "withdrawnOn",
      erased_why as "erasedWhy"
    from household_consent where household_id = ${householdId} order by given_on desc, id desc`.execute(db)
  return rows
}

/** The households that parted from one, the oldest first. */
export async function partedFrom(db: Kysely<DB>, id: string): Promise<HouseholdCard[]> {
  return householdCards(db, sql`h.split_from = ${id} and ${isListed}`)
}
