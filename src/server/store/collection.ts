import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type {
  Container,
  ContainerObservation,
  ContainerSite,
  Emptying,
  Fraction,
  HandOver,
  SiteCard,
} from '#domain/collection/collection.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const containerSiteTable = recordTable<ContainerSite>()('container_site', {
  subject: 'containerSite',
  columns: {
    id: 'id',
    placeId: 'place_id',
    name: 'name',
    address: 'address',
    lat: 'lat',
    lon: 'lon',
  },
  order: ['id'],
})

export const containerTable = recordTable<Container>()('container', {
  subject: 'container',
  columns: {
    id: 'id',
    siteId: 'site_id',
    number: 'number',
    fraction: 'fraction',
    litres: 'litres',
    since: 'since',
    until: 'until',
  },
  order: ['number'],
})

export const containerObservationTable = recordTable<Omit<ContainerObservation, 'photos'>>()(
  'container_observation',
  {
    subject: 'containerObservation',
    columns: {
      id: 'id',
      containerId: 'container_id',
      state: 'state',
      on: 'seen_on',
      note: 'note',
      projectId: 'project_id',
      withdrawnWhy: 'withdrawn_why',
    },
    order: ['seen_on'],
  },
)

export const emptyingTable = recordTable<Omit<Emptying, 'placeId' | 'containerIds'>>()('emptying', {
  subject: 'emptying',
  columns: {
    id: 'id',
    siteId: 'site_id',
    fraction: 'fraction',
    on: 'emptied_on',
    kg: 'kg',
    volumeM3: 'volume_m3',
    by: 'emptied_by',
    note: 'note',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['emptied_on'],
})

export const handOverTable = recordTable<HandOver>()('hand_over', {
  subject: 'handOver',
  columns: {
    id: 'id',
    placeId: 'place_id',
    on: 'handed_on',
    fraction: 'fraction',
    kg: 'kg',
    recipient: 'recipient',
    price: 'price',
    document: 'document',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['handed_on'],
})

const photos = sql`coalesce((
  select json_agg(json_build_object('id', e.id, 'fileName', e.file_name, 'mediaType', e.media_type, 'sha256', e.sha256)
    order by l.recorded_at, e.id)
  from evidence_link l join evidence e on e.id = l.evidence_id
  where l.subject = 'containerObservation' and l.subject_id = o.id), '[]')`

const containers = sql`coalesce((
  select json_agg(json_build_object('id', c.id, 'siteId', c.site_id, 'number', c.number, 'fraction', c.fraction,
    'litres', c.litres, 'since', c.since, 'until', c.until) order by c.number, c.id)
  from container c where c.site_id = s.id), '[]')`

const observations = sql`coalesce((
  select json_agg(json_build_object('id', o.id, 'containerId', o.container_id, 'state', o.state, 'on', o.seen_on,
      'note', o.note, 'projectId', o.project_id, 'withdrawnWhy', o.withdrawn_why, 'photos', ${photos})
    order by o.seen_on, o.recorded_at, o.id)
  from container_observation o join container c on c.id = o.container_id where c.site_id = s.id), '[]')`

const emptyingJson = sql`json_build_object('id', m.id, 'siteId', m.site_id, 'placeId', s.place_id,
  'fraction', m.fraction, 'on', m.emptied_on, 'kg', m.kg, 'volumeM3', m.volume_m3, 'by', m.emptied_by,
  'note', m.note, 'withdrawnWhy', m.withdrawn_why, 'containerIds', coalesce((
    select json_agg(n.container_id order by n.container_id) from emptying_container n
    where n.emptying_id = m.id), '[]'))`

/** Sites with their histories; `s` is the site. A village has some tens of them at most. */
export async function siteCards(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<SiteCard[]> {
  const { rows } = await sql<SiteCard>`
    select s.id, s.place_id as "placeId", s.name, s.address, s.lat, s.lon, ${containers} as containers,
      ${observations} as observations, coalesce((
        select json_agg(${emptyingJson} order by m.emptied_on, m.recorded_at, m.id)
        from emptying m where m.site_id = s.id), '[]') as emptyings
    from container_site s where ${condition} order by s.id`.execute(db)
  return rows
}

/** One site, or null where the organisation has none with this id. */
export async function siteById(db: Kysely<DB>, id: string): Promise<SiteCard | null> {
  return (await siteCards(db, sql`s.id = ${id}`))[0] ?? null
}

/** The same, locked until the end of the transaction: who adds to its history has the history to themselves. */
export async function lockSite(trx: Transaction<DB>, id: string): Promise<SiteCard | null> {
  await trx.selectFrom('container_site').select('id').where('id', '=', id).forUpdate().execute()
  return siteById(trx, id)
}

interface OfVillage {
  readonly placeId: string
  readonly fraction: Fraction
}

/** Until the end of the transaction nobody else reckons the balance of this fraction in this village. */
export async function lockFraction(trx: Transaction<DB>, { placeId, fraction }: OfVillage): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hand over ${placeId} ${fraction}`}, 0))`.execute(
    trx,
  )
}

/** Emptyings of a fraction in a village, withdrawn ones included. */
export async function emptyingsOf(db: Kysely<DB>, { placeId, fraction }: OfVillage): Promise<Emptying[]> {
  const { rows } = await sql<{ emptying: Emptying }>`select ${emptyingJson} as emptying
    from emptying m join container_site s on s.id = m.site_id
    where s.place_id = ${placeId} and m.fraction = ${fraction}`.execute(db)
  return rows.map(({ emptying }) => emptying)
}

const handOverColumns = sql`h.id, h.place_id as "placeId", h.handed_on as "on", h.fraction, h.kg, h.recipient,
  h.price, h.document, h.withdrawn_why as "withdrawnWhy"`

/** Everything that was handed over, the newest first. */
export async function handOvers(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<HandOver[]> {
  const { rows } = await sql<HandOver>`select ${handOverColumns} from hand_over h
    where ${condition} order by h.handed_on desc, h.recorded_at desc, h.id`.execute(db)
  return rows
}

export const handOversOf = (db: Kysely<DB>, { placeId, fraction }: OfVillage): Promise<HandOver[]> =>
  handOvers(db, sql`h.place_id = ${placeId} and h.fraction = ${fraction}`)

/** Which containers were emptied. */
export async function insertEmptied(
  trx: Transaction<DB>,
  organisationId: string,
  emptyingId: string,
  containerIds: readonly string[],
): Promise<void> {
  await trx
    .insertInto('emptying_container')
    .values(
      containerIds.map((containerId) => ({
        organisation_id: organisationId,
        emptying_id: emptyingId,
        container_id: containerId,
      })),
    )
    .execute()
}
