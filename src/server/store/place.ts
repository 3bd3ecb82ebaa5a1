import { sql, type Kysely } from 'kysely'
import type { Place } from '#domain/place/place.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const placeTable = recordTable<Place>()('place', {
  subject: 'place',
  columns: { id: 'id', name: 'name', kind: 'kind', parentId: 'parent_id', lat: 'lat', lon: 'lon' },
  order: ['id'],
})

/** All places of the organisation in the order in which they were added. */
export function places(db: Kysely<DB>): Promise<Place[]> {
  return db
    .selectFrom('place')
    .select(['id', 'name', 'kind', 'parent_id as parentId', 'lat', 'lon'])
    .orderBy(sql`recorded_at, id`)
    .execute()
}

/**
 * Whether something names a place in a list, which no foreign key guards: an activity, a rule or an indicator's source.
 * What names it by a column of its own the database guards.
 */
export async function isPlaceNamed(db: Kysely<DB>, id: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from activity where ${id}::uuid = any (place_ids))
        or exists (select from gathering_rule where ${id}::uuid = any (place_ids))
        or exists (select from indicator where source -> 'placeIds' ? ${id}) as is`.execute(db)
  return rows[0]?.is ?? false
}
