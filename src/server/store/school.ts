import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { Adviser, Certificate, Presentation, SchoolCentre, Training } from '#domain/school/school.ts'
import { recordTable, type RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

export const schoolCentreTable = recordTable<SchoolCentre>()('school_centre', {
  subject: 'schoolCentre',
  columns: { id: 'id', placeId: 'place_id', name: 'name', openedOn: 'opened_on', materials: 'materials' },
  order: ['opened_on'],
})

const where = (centreId: string | null, column: string): RawBuilder<unknown> =>
  centreId === null ? sql`true` : sql`${sql.ref(column)} = ${centreId}`

/** The centres of the organisation. */
export async function schoolCentres(db: Kysely<DB>): Promise<SchoolCentre[]> {
  const { rows } =
    await sql<SchoolCentre>`select id, place_id as "placeId", name, opened_on as "openedOn", materials
    from school_centre order by opened_on, id`.execute(db)
  return rows
}

/** The centre, locked until the end of the transaction: its numbers are given out by one writer at a time. */
export async function lockCentre(trx: Transaction<DB>, id: string): Promise<SchoolCentre | null> {
  await trx.selectFrom('school_centre').select('id').where('id', '=', id).forUpdate().execute()
  return (await schoolCentres(trx)).find((centre) => centre.id === id) ?? null
}

/** Advisers of a centre, or of all: with names where they are kept. */
export async function advisersOf(db: Kysely<DB>, centreId: string | null = null): Promise<Adviser[]> {
  const { rows } = await sql<Adviser>`
    select a.id, a.centre_id as "centreId", a.number, a.class_name as "className", a.since, a.left_on as "leftOn",
      case when a.consent_ended_on is null then a.consent_on end as "consentOn", n.name,
      coalesce(n.is_published, false) as "isPublished"
    from school_adviser a left join school_adviser_name n on n.adviser_id = a.id
    where ${where(centreId, 'a.centre_id')} order by a.centre_id, a.number`.execute(db)
  return rows
}

// The newest version of an event says when it was and whether it was cancelled.
const newest = sql`lateral (select title, ends_on, is_cancelled from event_version v where v.event_id = e.id
  order by v.version desc limit 1) v`

export async function trainingsOf(db: Kysely<DB>, centreId: string | null = null): Promise<Training[]> {
  const { rows } = await sql<Training>`
    select t.id, t.centre_id as "centreId", t.event_id as "eventId", v.title, v.ends_on as "on",
      v.is_cancelled as "isCancelled",
      coalesce((select json_agg(a.adviser_id) from school_training_adviser a where a.training_id = t.id), '[]')
        as "adviserIds"
    from school_training t join event e on e.id = t.event_id, ${newest}
    where ${where(centreId, 't.centre_id')} order by v.ends_on, t.id`.execute(db)
  return rows
}

export async function presentationsOf(
  db: Kysely<DB>,
  centreId: string | null = null,
): Promise<Presentation[]> {
  const { rows } = await sql<Presentation>`
    select p.id, p.centre_id as "centreId", p.event_id as "eventId", v.ends_on as "on", v.is_cancelled as "isCancelled",
      p.class_name as "className", p.listeners, p.minutes, to_json(p.adviser_ids) as "adviserIds"
    from school_presentation p join event e on e.id = p.event_id, ${newest}
    where ${where(centreId, 'p.centre_id')} order by v.ends_on, p.class_name`.execute(db)
  return rows
}

const certificateColumns =
  sql.raw(`c.id, c.training_id as "trainingId", c.adviser_id as "adviserId", c.year, c.number,
  c.code, c.issued_on as "issuedOn", c.revoked_on as "revokedOn", c.revoked_why as "revokedWhy"`)

export async function certificatesOf(db: Kysely<DB>): Promise<Certificate[]> {
  const { rows } = await sql<Certificate>`
    select ${certificateColumns} from school_certificate c order by c.year, c.number`.execute(db)
  return rows
}

export async function certificateById(db: Kysely<DB>, id: string): Promise<Certificate | null> {
  const { rows } = await sql<Certificate>`
    select ${certificateColumns} from school_certificate c where c.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Whose certificate a code is of; null where it is of none. */
export async function certificateForCode(
  db: Kysely<DB>,
  code: string,
): Promise<{ id: string; organisationId: string } | null> {
  const { rows } = await sql<{
    id: string
    organisation_id: string
  }>`select id, organisation_id from school_certificate_for_code(${code})`.execute(db)
  return rows[0] ? { id: rows[0].id, organisationId: rows[0].organisation_id } : null
}

/** What a row on an event needs to know of it; null where the organisation has none such. */
export async function eventForSchool(
  db: Kysely<DB>,
  id: string,
): Promise<{
  kind: string
  on: PlainDate
  isCancelled: boolean
  people: number | null
  placeId: string | null
} | null> {
  const { rows } = await sql<{
    kind: string
    on: PlainDate
    isCancelled: boolean
    people: number | null
    placeId: string | null
  }>`select v.kind, v.ends_on as "on", v.is_cancelled as "isCancelled", v.attendance_total as people,
      v.place_id as "placeId"
    from event_version v where v.event_id = ${id} order by v.version desc limit 1`.execute(db)
  return rows[0] ?? null
}

type Scope = Omit<RowScope, 'projectId'>
const made = (scope: Scope) => ({
  organisation_id: scope.organisationId,
  recorded_by: scope.actorId,
  recorded_at: scope.at,
})

export async function insertAdvisers(
  trx: Transaction<DB>,
  scope: Scope,
  advisers: readonly { id: string; centreId: string; className: string; since: PlainDate }[],
): Promise<number[]> {
  const numbers: number[] = []
  for (const { id, centreId, className, since } of advisers) {
    const row = await trx
      .insertInto('school_adviser')
      .values({
        ...made(scope),
        id,
        centre_id: centreId,
        number: sql`1 + coalesce((select max(a.number) from school_adviser a where a.centre_id = ${centreId}), 0)`,
        class_name: className,
        since,
      })
      .returning('number')
      .executeTakeFirstOrThrow()
    numbers.push(row.number)
  }
  return numbers
}

export async function updateAdviser(
  trx: Transaction<DB>,
  { id, className, since, leftOn }: Pick<Adviser, 'id' | 'className' | 'since' | 'leftOn'>,
): Promise<void> {
  await trx
    .updateTable('school_adviser')
    .set({ class_name: className, since, left_on: leftOn })
    .where('id', '=', id)
    .execute()
}

/** Keeps a name by a guardian's consent; one that was there before is replaced. */
export async function putAdviserName(
  trx: Transaction<DB>,
  scope: Scope,
  {
    id,
    name,
    consentOn,
    isPublished,
  }: { id: string; name: string; consentOn: PlainDate; isPublished: boolean },
): Promise<void> {
  const kept = { name, is_published: isPublished, recorded_by: scope.actorId, recorded_at: scope.at }
  await trx
    .insertInto('school_adviser_name')
    .values({ ...made(scope), ...kept, adviser_id: id })
    .onConflict((row) => row.column('adviser_id').doUpdateSet(kept))
    .execute()
  await trx
    .updateTable('school_adviser')
    .set({ consent_on: consentOn, consent_ended_on: null })
    .where('id', '=', id)
    .execute()
}

/** Removes a name for good, and the scan of the consent with it; the consent stays as two days. */
export async function eraseName(trx: Transaction<DB>, id: string, on: PlainDate): Promise<void> {
  await trx.deleteFrom('school_adviser_name').where('adviser_id', '=', id).execute()
  await trx.updateTable('school_adviser').set({ consent_ended_on: on }).where('id', '=', id).execute()
}

export async function insertTraining(
  trx: Transaction<DB>,
  scope: Scope,
  { id, centreId, eventId, adviserIds }: Pick<Training, 'id' | 'centreId' | 'eventId' | 'adviserIds'>,
): Promise<void> {
  await trx
    .insertInto('school_training')
    .values({ ...made(scope), id, centre_id: centreId, event_id: eventId })
    .execute()
  await trx
    .insertInto('school_training_adviser')
    .values(
      adviserIds.map((adviserId) => ({
        organisation_id: scope.organisationId,
        training_id: id,
        adviser_id: adviserId,
      })),
    )
    .execute()
}

export async function deleteTraining(trx: Transaction<DB>, id: string): Promise<void> {
  await trx.deleteFrom('school_training_adviser').where('training_id', '=', id).execute()
  await trx.deleteFrom('school_training').where('id', '=', id).execute()
}

export async function insertPresentation(
  trx: Transaction<DB>,
  scope: Scope,
  told: Omit<Presentation, 'on' | 'isCancelled'>,
): Promise<void> {
  await trx
    .insertInto('school_presentation')
    .values({
      ...made(scope),
      id: told.id,
      centre_id: told.centreId,
      event_id: told.eventId,
      class_name: told.className,
      listeners: told.listeners,
      minutes: told.minutes,
      adviser_ids: [...told.adviserIds],
    })
    .execute()
}

/** Certificates under the next numbers of their year; the lock keeps two from taking one number. */
export async function insertCertificates(
  trx: Transaction<DB>,
  scope: Scope,
  year: number,
  certificates: readonly Pick<Certificate, 'id' | 'trainingId' | 'adviserId' | 'code' | 'issuedOn'>[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`school_certificate ${scope.organisationId} ${year}`}))`.execute(
    trx,
  )
  for (const { id, trainingId, adviserId, code, issuedOn } of certificates)
    await trx
      .insertInto('school_certificate')
      .values({
        ...made(scope),
        id,
        training_id: trainingId,
        adviser_id: adviserId,
        year,
        number: sql`1 + coalesce((select max(c.number) from school_certificate c where c.year = ${year}), 0)`,
        code,
        issued_on: issuedOn,
      })
      .execute()
}

export async function revokeCertificateRow(
  trx: Transaction<DB>,
  id: string,
  on: PlainDate,
  why: string,
): Promise<void> {
  await trx
    .updateTable('school_certificate')
    .set({ revoked_on: on, revoked_why: why })
    .where('id', '=', id)
    .execute()
}
