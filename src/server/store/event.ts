import { sql, type Kysely, type Transaction } from 'kysely'
import type { Event } from '#domain/event/event.ts'
import type { Attendance } from '#domain/people/attendance.ts'
import type { DB } from './schema.ts'

/** What a version of an event says; the rest of an `Event` is who wrote it and when. */
export type EventContent = Omit<
  Event,
  'id' | 'version' | 'isCancelled' | 'recordedBy' | 'recordedAt' | 'correctedBy' | 'correctionReason'
>

/** One version as it stands in the journal. */
export interface EventVersion {
  readonly version: number
  readonly content: EventContent
  readonly isCancelled: boolean
  readonly reason: string | null
  readonly recordedBy: string | null
}

export interface EventScope {
  readonly organisationId: string
  readonly projectId: string
  readonly actorId: string | null
  readonly actorName: string
  readonly at: string
}

const contentColumns = [
  'v.activity_id as activityId',
  'v.kind',
  'v.title',
  'v.starts_on as startsOn',
  'v.ends_on as endsOn',
  'v.starts_at as startsAt',
  'v.ends_at as endsAt',
  'v.place_id as placeId',
  'v.organiser',
  'v.attendance',
  'v.quantities',
  'v.result',
] as const

/**
 * Events of a project in their newest versions, by day and time; only those of `ids` where they are given. All versions are read in one join and the newest are
 * chosen here: joins of the table with itself take several times as long, and corrections are few.
 */
export async function eventsOfProject(
  db: Kysely<DB>,
  projectId: string,
  ids: readonly string[] | null = null,
): Promise<Event[]> {
  const versions = await db
    .selectFrom('event as e')
    .innerJoin('event_version as v', 'v.event_id', 'e.id')
    .select(['e.id', 'v.version', ...contentColumns, 'v.is_cancelled as isCancelled'])
    .select([
      'v.recorded_by_name as recordedBy',
      'e.recorded_at as recordedAt',
      'v.reason as correctionReason',
    ])
    .where('e.project_id', '=', projectId)
    .$if(ids !== null, (query) => query.where('e.id', 'in', ids ?? []))
    .orderBy(sql`v.starts_on, v.starts_at nulls first, e.id`)
    .execute()
  const newest = new Map<string, number>()
  const firstBy = new Map<string, string>()
  for (const { id, version, recordedBy } of versions) {
    if (version > (newest.get(id) ?? 0)) newest.set(id, version)
    if (version === 1) firstBy.set(id, recordedBy)
  }
  const standing = versions.filter(({ id, version }) => version === newest.get(id))
  // The columns hold only what the input schema let in.
  return standing.map((row) => ({
    ...row,
    recordedBy: firstBy.get(row.id) ?? row.recordedBy,
    correctedBy: row.version > 1 ? row.recordedBy : null,
  })) as Event[]
}

/** The project of an event, the event locked until the end of the transaction; null where it is not ours. */
export async function lockEvent(trx: Transaction<DB>, id: string): Promise<{ projectId: string } | null> {
  const found = await trx
    .selectFrom('event')
    .select('project_id as projectId')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found ?? null
}

/** Where an event took place by its newest version; null for nowhere and for an event that is not ours. */
export async function placeOfEvent(db: Kysely<DB>, id: string): Promise<string | null> {
  const found = await db
    .selectFrom('event_version')
    .select('place_id as placeId')
    .where('event_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.placeId ?? null
}

/** All versions of an event, the first one first. */
export async function versionsOfEvent(db: Kysely<DB>, id: string): Promise<EventVersion[]> {
  const rows = await db
    .selectFrom('event_version as v')
    .select([...contentColumns, 'v.version', 'v.is_cancelled', 'v.reason', 'v.recorded_by'])
    .where('v.event_id', '=', id)
    .orderBy('v.version')
    .execute()
  return rows.map(({ version, is_cancelled, reason, recorded_by, ...content }) => ({
    version,
    content: content as EventContent,
    isCancelled: is_cancelled,
    reason,
    recordedBy: recorded_by,
  }))
}

export async function insertEvent(trx: Transaction<DB>, scope: EventScope, id: string): Promise<void> {
  await trx
    .insertInto('event')
    .values({
      id,
      organisation_id: scope.organisationId,
      project_id: scope.projectId,
      recorded_by: scope.actorId,
      recorded_at: scope.at,
    })
    .execute()
}

export async function insertEventVersion(
  trx: Transaction<DB>,
  scope: EventScope,
  eventId: string,
  { version, content, isCancelled, reason }: Omit<EventVersion, 'recordedBy'>,
): Promise<void> {
  await trx
    .insertInto('event_version')
    .values({
      event_id: eventId,
      version,
      organisation_id: scope.organisationId,
      activity_id: content.activityId,
      kind: content.kind,
      title: content.title,
      starts_on: content.startsOn,
      ends_on: content.endsOn,
      starts_at: content.startsAt,
      ends_at: content.endsAt,
      place_id: content.placeId,
      organiser: content.organiser,
      attendance: JSON.stringify(content.attendance),
      attendance_total: totalOf(content.attendance),
      quantities: JSON.stringify(content.quantities),
      result: content.result,
      is_cancelled: isCancelled,
      reason,
      recorded_by: scope.actorId,
      recorded_by_name: scope.actorName,
      recorded_at: scope.at,
    })
    .execute()
}

/** For questions in SQL; the domain counts from `attendance` itself. */
function totalOf(attendance: Attendance): number | null {
  if (attendance.kind === 'none') return null
  return attendance.kind === 'sheet' ? attendance.people.length : attendance.total
}
