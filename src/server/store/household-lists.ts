/* Streets and groups of the register, with what stands behind each on a day. */
import { sql, type Kysely } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { HouseholdGroup, Street } from '#domain/household/household.ts'
import type { LocalText } from '#domain/text/local-text.ts'
import { isListed } from './household.ts'
import type { DB } from './schema.ts'

/** All streets of the organisation. */
export async function streets(db: Kysely<DB>): Promise<Street[]> {
  const { rows } = await sql<Street>`select id, place_id as "placeId", name from street order by id`.execute(
    db,
  )
  return rows
}

/** All groups of households of the organisation. */
export async function groups(db: Kysely<DB>): Promise<HouseholdGroup[]> {
  const { rows } =
    await sql<HouseholdGroup>`select id, place_id as "placeId", name from household_group order by id`.execute(
      db,
    )
  return rows
}

/** How many households each street has on a day, by the street's id; a street without any is not there. */
export async function householdsOfStreets(
  db: Kysely<DB>,
  day: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; households: number }>`
    select h.street_id as id, count(*)::int as households from household h
    where ${isListed} and h.since <= ${day} and (h.left_on is null or h.left_on >= ${day})
    group by h.street_id`.execute(db)
  return new Map(rows.map(({ id, households }) => [id, households]))
}

/** What a group has on a day: how many households, and whose contact person is its elder. */
export interface GroupStanding {
  readonly id: string
  readonly households: number
  readonly elderId: string | null
  readonly elderStreet: LocalText | null
  readonly elderNumber: string | null
  /** Name and phone stand only while the person's consent does and they did not have them blocked. */
  readonly elderName: string | null
  readonly elderPhone: string | null
}

/** The groups of the organisation as they stand on a day. */
export async function groupStandings(db: Kysely<DB>, day: PlainDate): Promise<GroupStanding[]> {
  const { rows } = await sql<GroupStanding>`
    select g.id, (select count(*)::int from household_membership m
        join household h on h.organisation_id = m.organisation_id and h.id = m.household_id and ${isListed}
        where m.organisation_id = g.organisation_id and m.group_id = g.id
          and m.from_on <= ${day} and (m.to_on is null or m.to_on >= ${day})) as households,
      h.id as "elderId", s.name as "elderStreet", h.number as "elderNumber",
      c.name as "elderName", c.phone as "elderPhone"
    from household_group g
    left join household_elder e on e.organisation_id = g.organisation_id and e.group_id = g.id
      and e.from_on <= ${day} and (e.to_on is null or e.to_on >= ${day})
    left join household h on h.organisation_id = e.organisation_id and h.id = e.household_id
    left join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
    left join household_contact c on c.organisation_id = h.organisation_id and c.household_id = h.id
      and c.blocked_on is null
    order by g.id`.execute(db)
  return rows
}
