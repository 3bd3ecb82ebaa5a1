/* Months as they were charged to villages, and what stands behind each. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

export interface MonthClosing {
  readonly id: string
  readonly placeId: string
  readonly month: PlainDate
  readonly missedPickups: number
  readonly households: number
  readonly charged: Tiyn
  readonly credited: Tiyn
}

const columns = sql`id, place_id as "placeId", month, missed_pickups as "missedPickups", households, charged, credited`

/** The months that are charged, the newest first. */
export async function closings(db: Kysely<DB>): Promise<MonthClosing[]> {
  const { rows } = await sql<MonthClosing>`select ${columns} from dues_month_closing
    where reopened_on is null order by month desc, place_id`.execute(db)
  return rows
}

/** The charged month with this id, locked; null where there is none or it was reopened. */
export async function lockClosing(trx: Transaction<DB>, id: string): Promise<MonthClosing | null> {
  const { rows } = await sql<MonthClosing>`select ${columns} from dues_month_closing
    where id = ${id} and reopened_on is null for update`.execute(trx)
  return rows[0] ?? null
}

export async function insertClosing(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Omit<RowScope, 'projectId'>,
  closing: {
    readonly id: string
    readonly chargingId: string
    readonly placeId: string
    readonly month: PlainDate
    readonly missedPickups: number
  },
): Promise<void> {
  await trx
    .insertInto('dues_month_closing')
    .values({
      id: closing.id,
      organisation_id: organisationId,
      charging_id: closing.chargingId,
      place_id: closing.placeId,
      month: closing.month,
      missed_pickups: closing.missedPickups,
      households: 0,
      charged: 0n,
      credited: 0n,
      recorded_by: actorId,
      recorded_at: at,
    })
    .execute()
}

/** Opens a charged month again: its charges stay and count nowhere. */
export async function reopenClosing(
  trx: Transaction<DB>,
  { id, on, reason }: { readonly id: string; readonly on: PlainDate; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('dues_month_closing')
    .set({ reopened_on: on, reopened_reason: reason })
    .where('id', '=', id)
    .execute()
  await trx.updateTable('dues_charge').set({ is_withdrawn: true }).where('closing_id', '=', id).execute()
}

/** Whether some adjustment is of this month of the village. */
export async function hasAdjustments(
  db: Kysely<DB>,
  { placeId, month }: Pick<MonthClosing, 'placeId' | 'month'>,
): Promise<boolean> {
  const { rows } = await sql`select from dues_adjustment a
    join household h on h.organisation_id = a.organisation_id and h.id = a.household_id
    join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
    where a.for_month = ${month} and s.place_id = ${placeId} limit 1`.execute(db)
  return rows.length > 0
}

/** What came in and what was adjusted in each month of a village, by 'YYYY-MM-01'. */
export interface MonthMovement {
  readonly placeId: string
  readonly month: PlainDate
  readonly charged: Tiyn
  readonly adjusted: Tiyn
  readonly paid: Tiyn
}

/** The movements of the dues of every village by month, reversed payments taken off in the month of the reversal. */
export async function monthMovements(db: Kysely<DB>): Promise<MonthMovement[]> {
  const { rows } = await sql<MonthMovement>`
    select s.place_id as "placeId", date_trunc('month', e.day)::date as month,
      coalesce(sum(e.amount) filter (where e.kind = 'charge'), 0)::numeric(14,2) as charged,
      coalesce(sum(e.amount) filter (where e.kind = 'adjustment'), 0)::numeric(14,2) as adjusted,
      coalesce(-sum(e.amount) filter (where e.kind not in ('charge', 'adjustment')), 0)::numeric(14,2) as paid
    from dues_entry e join household h on h.organisation_id = e.organisation_id and h.id = e.household_id
      join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
    group by 1, 2 order by 2, 1`.execute(db)
  return rows
}
