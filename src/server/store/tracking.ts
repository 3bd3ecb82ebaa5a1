/* Trackers and what they reported. Positions are read to be judged, and by nothing that shows them. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { Fix } from '#domain/tracking/fix.ts'
import type { Tracker } from '#domain/tracking/tracker.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const trackerTable = recordTable<Tracker>()('tracker', {
  subject: 'tracker',
  columns: {
    id: 'id',
    kind: 'kind',
    vehicle: 'vehicle',
    placeIds: 'place_ids',
    // The helper knows lists of texts alone.
    weekdays: 'weekdays' as never,
    fromTime: 'from_time',
    toTime: 'to_time',
  },
  order: ['id'],
})

/** A tracker with what is known of its reports. */
export interface TrackerStanding extends Tracker {
  readonly hasToken: boolean
  readonly lastAt: string | null
  readonly batteryPercent: number | null
}

export async function trackers(db: Kysely<DB>): Promise<TrackerStanding[]> {
  const { rows } = await sql<TrackerStanding>`
    select t.id, t.kind, t.vehicle, t.place_ids as "placeIds", t.weekdays, t.from_time as "fromTime",
      t.to_time as "toTime", t.token_hash is not null as "hasToken",
      greatest((select max(p.at) from tracker_position p where p.organisation_id = t.organisation_id and p.tracker_id = t.id),
        (select max(h.at) from tracker_heartbeat h where h.organisation_id = t.organisation_id and h.tracker_id = t.id)) as "lastAt",
      (select h.battery_percent from tracker_heartbeat h where h.organisation_id = t.organisation_id
        and h.tracker_id = t.id order by h.at desc limit 1) as "batteryPercent"
    from tracker t order by t.vehicle, t.id`.execute(db)
  return rows
}

/** Which tracker a secret belongs to, and when it may report; null where to none. */
export interface KnownTracker {
  readonly id: string
  readonly organisationId: string
  readonly weekdays: readonly number[]
  readonly fromTime: string
  readonly toTime: string
}

export async function trackerForToken(db: Kysely<DB>, hash: Buffer): Promise<KnownTracker | null> {
  const { rows } = await sql<KnownTracker>`
    select id, organisation_id as "organisationId", weekdays, from_time as "fromTime", to_time as "toTime"
    from tracker_for_token(${hash})`.execute(db)
  return rows[0] ?? null
}

export async function setTrackerToken(
  trx: Transaction<DB>,
  id: string,
  hash: Buffer | null,
  at: string,
): Promise<void> {
  await trx
    .updateTable('tracker')
    .set({ token_hash: hash, token_made_at: hash === null ? null : at })
    .where('id', '=', id)
    .execute()
}

/** The positions of the trackers of a village between two instants, by tracker. */
export async function tracksBetween(
  db: Kysely<DB>,
  placeId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<{ fromTime: string; toTime: string; fixes: Fix[] }[]> {
  const found = await sql<{ id: string; fromTime: string; toTime: string }>`
    select id, from_time as "fromTime", to_time as "toTime" from tracker
    where place_ids = '{}' or ${placeId} = any(place_ids) order by id`.execute(db)
  const tracks: { fromTime: string; toTime: string; fixes: Fix[] }[] = []
  for (const { id, fromTime, toTime } of found.rows) {
    const { rows } = await sql<Fix>`
      select (extract(epoch from at) * 1000)::double precision as at, lat, lon, accuracy_m as "accuracyM"
      from tracker_position
      where tracker_id = ${id} and at between ${new Date(from).toISOString()} and ${new Date(to).toISOString()}
        and not is_mock
      order by at`.execute(db)
    tracks.push({ fromTime, toTime, fixes: rows })
  }
  return tracks
}

/** Days whose positions came since they were judged, the oldest first. */
export async function waitingDays(db: Kysely<DB>): Promise<PlainDate[]> {
  const { rows } = await sql<{ day: PlainDate }>`
    select distinct day from tracker_day where not is_judged order by day limit 400`.execute(db)
  return rows.map(({ day }) => day)
}

export async function markJudged(trx: Transaction<DB>, from: PlainDate, to: PlainDate): Promise<void> {
  await sql`update tracker_day set is_judged = true where day between ${from} and ${to} and not is_judged`.execute(
    trx,
  )
}

/** For how many days positions are kept where nobody has set it. */
const usualDays = 30

export async function keepDays(db: Kysely<DB>): Promise<number> {
  const row = await db.selectFrom('tracking_term').select('keep_days').executeTakeFirst()
  return row?.keep_days ?? usualDays
}

export async function setKeepDays(trx: Transaction<DB>, organisationId: string, days: number): Promise<void> {
  await trx
    .insertInto('tracking_term')
    .values({ organisation_id: organisationId, keep_days: days })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ keep_days: days }))
    .execute()
}

/** Deletes positions and signs of life from before an instant; how many positions that were. */
export async function deletePositionsBefore(trx: Transaction<DB>, instant: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (delete from tracker_position where at < ${instant} returning 1)
    select count(*)::int as count from gone`.execute(trx)
  await sql`delete from tracker_heartbeat where at < ${instant}`.execute(trx)
  return rows[0]?.count ?? 0
}
