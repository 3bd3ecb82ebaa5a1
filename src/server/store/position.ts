import { sql, type Kysely } from 'kysely'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import type { DB } from './schema.ts'

/** A position as it is kept. `at` is milliseconds since 1970. */
export interface NewPosition {
  readonly trackerId: string
  readonly at: number
  readonly lat: number
  readonly lon: number
  readonly speedKmh: number | null
  readonly accuracyM: number | null
  readonly isMock: boolean
}

/** Positions in one statement; the database takes far more, but a flush should not hold others up. */
const portion = 5000

/**
 * Adds positions and has their days judged anew; how many were new. One that a tracker sent of an instant already is left
 * as it is.
 */
export async function insertPositions(
  db: Kysely<DB>,
  organisationId: string,
  positions: readonly NewPosition[],
): Promise<number> {
  let added = 0
  for (let from = 0; from < positions.length; from += portion)
    added += await insertPortion(db, organisationId, positions.slice(from, from + portion))
  return added
}

async function insertPortion(
  db: Kysely<DB>,
  organisationId: string,
  positions: readonly NewPosition[],
): Promise<number> {
  const column = <T>(pick: (position: NewPosition) => T): T[] => positions.map(pick)
  const { rows } = await sql<{ trackerId: string; at: string }>`
    insert into tracker_position (organisation_id, tracker_id, at, lat, lon, speed_kmh, accuracy_m, is_mock)
    select ${organisationId}::uuid, given.tracker_id, to_timestamp(given.at / 1000), given.lat, given.lon, given.speed,
      given.accuracy, given.mock
    from unnest(${column((one) => one.trackerId)}::uuid[], ${column((one) => one.at)}::double precision[],
      ${column((one) => one.lat)}::double precision[], ${column((one) => one.lon)}::double precision[],
      ${column((one) => one.speedKmh)}::real[], ${column((one) => one.accuracyM)}::real[],
      ${column((one) => one.isMock)}::boolean[]) as given (tracker_id, at, lat, lon, speed, accuracy, mock)
    order by given.tracker_id, given.at
    on conflict do nothing
    returning tracker_id as "trackerId", at`.execute(db)
  await noteDays(db, organisationId, rows)
  return rows.length
}

async function noteDays(
  db: Kysely<DB>,
  organisationId: string,
  rows: readonly { readonly trackerId: string; readonly at: string }[],
): Promise<void> {
  const hours = new Map(rows.map(({ trackerId, at }) => [`${trackerId} ${at.slice(0, 13)}`, at]))
  const days = new Map(
    [...hours].map(([key, at]) => {
      const day = dayOfInstant(at, villageTimeZone)
      return [`${key.slice(0, 36)} ${day}`, { tracker: key.slice(0, 36), day }] as const
    }),
  )
  if (days.size === 0) return
  const all = [...days.values()].toSorted((a, b) => (a.tracker + a.day < b.tracker + b.day ? -1 : 1))
  await sql`
    insert into tracker_day (organisation_id, tracker_id, day)
    select ${organisationId}::uuid, given.tracker, given.day
    from unnest(${all.map(({ tracker }) => tracker)}::uuid[], ${all.map(({ day }) => day)}::date[]) as given (tracker, day)
    on conflict (organisation_id, tracker_id, day) do update set is_judged = false
    where tracker_day.is_judged`.execute(db)
}

/** Signs of life without a place. */
export async function insertHeartbeats(
  db: Kysely<DB>,
  organisationId: string,
  beats: readonly {
    readonly trackerId: string
    readonly at: number
    readonly batteryPercent: number | null
  }[],
): Promise<void> {
  if (beats.length === 0) return
  await sql`
    insert into tracker_heartbeat (organisation_id, tracker_id, at, battery_percent)
    select ${organisationId}::uuid, given.tracker_id, to_timestamp(given.at / 1000), given.battery
    from unnest(${beats.map((one) => one.trackerId)}::uuid[], ${beats.map((one) => one.at)}::double precision[],
      ${beats.map((one) => one.batteryPercent)}::real[]) as given (tracker_id, at, battery)
    on conflict do nothing`.execute(db)
}
