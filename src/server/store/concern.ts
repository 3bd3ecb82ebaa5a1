import type { Kysely } from 'kysely'
import type { Concern } from '#domain/concern/concern.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const concernTable = recordTable<Concern>()('concern', {
  subject: 'concern',
  columns: {
    id: 'id',
    position: 'position',
    placeId: 'place_id',
    text: 'text',
    raisedOn: 'raised_on',
    eventId: 'event_id',
    raisedBy: 'raised_by',
    settledOn: 'settled_on',
    settlement: 'settlement',
  },
  order: ['position'],
})

/** Problems of all projects, the newest first: what another record of the village may be linked to. */
export async function concernsOfVillages(
  db: Kysely<DB>,
): Promise<Pick<Concern, 'id' | 'raisedOn' | 'text'>[]> {
  return db
    .selectFrom('concern')
    .select(['id', 'raised_on as raisedOn', 'text'])
    .orderBy('raised_on', 'desc')
    .orderBy('id')
    .execute()
}

/** Code of the project in which a problem stands. */
export async function projectOfConcern(db: Kysely<DB>, id: string): Promise<string | null> {
  const found = await db
    .selectFrom('concern')
    .innerJoin('project', 'project.id', 'concern.project_id')
    .select('project.code')
    .where('concern.id', '=', id)
    .executeTakeFirst()
  return found?.code ?? null
}
