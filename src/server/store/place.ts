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
