import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { CleanUp, CleanUpCard, CleanUpPerson } from '#domain/cleanup/clean-up.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const cleanUpTable = recordTable<CleanUp>()('clean_up', {
  subject: 'cleanUp',
  columns: {
    id: 'id',
    placeId: 'place_id',
    projectId: 'project_id',
    title: 'title',
    location: 'location',
    plannedOn: 'planned_on',
    heldOn: 'held_on',
    cancelledWhy: 'cancelled_why',
    people: 'people',
    bags: 'bags',
    volumeM3: 'volume_m3',
    kg: 'kg',
    note: 'note',
  },
  order: ['planned_on'],
})

export const cleanUpPersonTable = recordTable<CleanUpPerson>()('clean_up_person', {
  subject: 'cleanUpPerson',
  columns: {
    id: 'id',
    cleanUpId: 'clean_up_id',
    name: 'name',
    consentOn: 'consent_on',
    consentKind: 'consent_kind',
    erasedOn: 'erased_on',
  },
  order: ['id'],
})

export const cleanUpPhotoTable = recordTable<{
  readonly id: string
  readonly cleanUpId: string
  readonly phase: 'before' | 'after'
  readonly projectId: string
}>()('clean_up_photo', {
  subject: 'cleanUpPhoto',
  columns: { id: 'id', cleanUpId: 'clean_up_id', phase: 'phase', projectId: 'project_id' },
  order: ['id'],
})

const persons = sql`coalesce((
  select json_agg(json_build_object('id', p.id, 'cleanUpId', p.clean_up_id, 'name', p.name, 'consentOn', p.consent_on,
    'consentKind', p.consent_kind, 'erasedOn', p.erased_on) order by p.recorded_at, p.id)
  from clean_up_person p where p.clean_up_id = c.id), '[]')`

const photos = sql`coalesce((
  select json_agg(json_build_object('id', e.id, 'phase', f.phase, 'fileName', e.file_name,
    'mediaType', e.media_type, 'sha256', e.sha256) order by f.phase desc, l.recorded_at, e.id)
  from clean_up_photo f join evidence_link l on l.subject = 'cleanUpPhoto' and l.subject_id = f.id
    join evidence e on e.id = l.evidence_id
  where f.clean_up_id = c.id), '[]')`

/** Clean-ups with all that belongs to them, the newest first; `c` is the clean-up. */
export async function cleanUpCards(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<CleanUpCard[]> {
  const { rows } = await sql<CleanUpCard>`
    select c.id, c.place_id as "placeId", c.project_id as "projectId", c.title, c.location,
      c.planned_on as "plannedOn", c.held_on as "heldOn", c.cancelled_why as "cancelledWhy", c.people, c.bags,
      c.volume_m3 as "volumeM3", c.kg, c.note, coalesce((
        select json_agg(d.dump_id order by d.dump_id) from clean_up_dump d where d.clean_up_id = c.id), '[]')
        as "dumpIds", ${persons} as persons, ${photos} as photos
    from clean_up c where ${condition} order by coalesce(c.held_on, c.planned_on) desc, c.id`.execute(db)
  return rows
}

/** One clean-up, or null where the organisation has none with this id. */
export async function cleanUpById(db: Kysely<DB>, id: string): Promise<CleanUpCard | null> {
  return (await cleanUpCards(db, sql`c.id = ${id}`))[0] ?? null
}

/** The same, locked until the end of the transaction. */
export async function lockCleanUp(trx: Transaction<DB>, id: string): Promise<CleanUpCard | null> {
  await trx.selectFrom('clean_up').select('id').where('id', '=', id).forUpdate().execute()
  return cleanUpById(trx, id)
}

/** Says which dumps a clean-up is of, instead of those it was of. */
export async function setDumps(
  trx: Transaction<DB>,
  organisationId: string,
  cleanUpId: string,
  dumpIds: readonly string[],
): Promise<void> {
  await trx.deleteFrom('clean_up_dump').where('clean_up_id', '=', cleanUpId).execute()
  if (dumpIds.length === 0) return
  await trx
    .insertInto('clean_up_dump')
    .values(
      dumpIds.map((dumpId) => ({ organisation_id: organisationId, clean_up_id: cleanUpId, dump_id: dumpId })),
    )
    .execute()
}
