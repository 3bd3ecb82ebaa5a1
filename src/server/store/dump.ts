import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { Dump, DumpCard, DumpObservation } from '#domain/dump/dump.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const dumpTable = recordTable<Dump>()('dump', {
  subject: 'dump',
  columns: {
    id: 'id',
    placeId: 'place_id',
    title: 'title',
    lat: 'lat',
    lon: 'lon',
    isNearHome: 'is_near_home',
    sizeClass: 'size_class',
    wasteKinds: 'waste_kinds',
    cause: 'cause',
  },
  order: ['id'],
})

const photos = sql`coalesce((
  select json_agg(json_build_object('id', e.id, 'fileName', e.file_name, 'mediaType', e.media_type, 'sha256', e.sha256)
    order by l.recorded_at, e.id)
  from evidence_link l join evidence e on e.id = l.evidence_id
  where l.subject = 'dumpObservation' and l.subject_id = o.id), '[]')`

const observations = sql`coalesce((
  select json_agg(json_build_object('id', o.id, 'seen', o.seen, 'on', o.seen_on, 'note', o.note,
      'duplicateOf', o.duplicate_of, 'projectId', o.project_id, 'withdrawnWhy', o.withdrawn_why,
      'recordedBy', o.recorded_by_name, 'recordedAt', o.recorded_at, 'photos', ${photos})
    order by o.seen_on, o.number)
  from dump_observation o where o.dump_id = d.id), '[]')`

/** Dumps with their histories; `d` is the dump. A village has some hundreds of them at most. */
export async function dumpCards(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<DumpCard[]> {
  const { rows } = await sql<DumpCard>`
    select d.id, d.place_id as "placeId", d.title, d.lat, d.lon, d.is_near_home as "isNearHome",
      d.size_class as "sizeClass", d.waste_kinds as "wasteKinds", d.cause, ${observations} as observations
    from dump d where ${condition} order by d.id`.execute(db)
  return rows
}

/** One dump, or null where the organisation has none with this id. */
export async function dumpById(db: Kysely<DB>, id: string): Promise<DumpCard | null> {
  return (await dumpCards(db, sql`d.id = ${id}`))[0] ?? null
}

/** The same, locked until the end of the transaction: who adds to its history has the history to themselves. */
export async function lockDump(trx: Transaction<DB>, id: string): Promise<DumpCard | null> {
  await trx.selectFrom('dump').select('id').where('id', '=', id).forUpdate().execute()
  return dumpById(trx, id)
}

/** The dump of an observation; null where the organisation has no such one. */
export async function dumpOfObservation(db: Kysely<DB>, id: string): Promise<string | null> {
  const found = await db
    .selectFrom('dump_observation')
    .select('dump_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.dump_id ?? null
}

/** Whether standing second records name this dump as the one that stays. */
export async function hasDuplicates(db: Kysely<DB>, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('dump_observation')
    .select('id')
    .where('duplicate_of', '=', id)
    .where('withdrawn_why', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

export type NewObservation = Omit<
  DumpObservation,
  'withdrawnWhy' | 'recordedBy' | 'recordedAt' | 'photos'
> & {
  readonly dumpId: string
}

/** Appends to the history of a dump, which the caller has locked. */
export async function insertObservation(
  trx: Transaction<DB>,
  scope: { readonly organisationId: string; readonly actorId: string | null; readonly at: string },
  recordedBy: string,
  { id, dumpId, seen, on, note, duplicateOf, projectId }: NewObservation,
): Promise<void> {
  await trx
    .insertInto('dump_observation')
    .values({
      id,
      organisation_id: scope.organisationId,
      dump_id: dumpId,
      seen,
      seen_on: on,
      note,
      duplicate_of: duplicateOf,
      project_id: projectId,
      number: sql`1 + (select count(*) from dump_observation o where o.dump_id = ${dumpId})`,
      recorded_by: scope.actorId,
      recorded_by_name: recordedBy,
      recorded_at: scope.at,
    })
    .execute()
}

/** Takes an observation back; the row stays. */
export async function withdrawRow(trx: Transaction<DB>, id: string, why: string): Promise<void> {
  await trx.updateTable('dump_observation').set({ withdrawn_why: why }).where('id', '=', id).execute()
}
