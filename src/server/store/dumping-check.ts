/* What was found where trucks had stood, and which rounds have such a stand. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DumpingCheck } from '#domain/pickup/dumping-check.ts'
import type { LandfillEvidence } from '#domain/pickup/landfill.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

/** The checks of some rounds in the order in which they were recorded. */
export async function dumpingChecksOf(db: Kysely<DB>, ids: readonly string[]): Promise<DumpingCheck[]> {
  const { rows } = await sql<DumpingCheck>`
    select id, pickup_id as "pickupId", stood_from as "stoodFrom", stood_to as "stoodTo", outcome, dump_id as "dumpId",
      reason, settled_by as "settledBy", recorded_at as "recordedAt"
    from dumping_check where pickup_id = any(${[...ids]}::uuid[]) order by recorded_at, id`.execute(db)
  return rows
}

export async function insertDumpingCheck(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Omit<RowScope, 'projectId'>,
  check: Omit<DumpingCheck, 'recordedAt'>,
): Promise<void> {
  await trx
    .insertInto('dumping_check')
    .values({
      id: check.id,
      organisation_id: organisationId,
      pickup_id: check.pickupId,
      stood_from: check.stoodFrom,
      stood_to: check.stoodTo,
      outcome: check.outcome,
      dump_id: check.dumpId,
      reason: check.reason,
      settled_by: check.settledBy,
      recorded_by: actorId,
      recorded_at: at,
    })
    .execute()
}

/** A round whose truck stood somewhere and did not come to the landfill, by the verdict that holds. */
export interface AstrayRound {
  readonly id: string
  readonly placeId: string
  readonly actualOn: PlainDate
  readonly stands: LandfillEvidence['stands']
}

/** Such rounds, the newest first. */
export async function astrayRounds(db: Kysely<DB>): Promise<AstrayRound[]> {
  const { rows } = await sql<AstrayRound>`
    select p.id, p.place_id as "placeId", p.actual_on as "actualOn", v.basis #> '{gps,landfill,stands}' as stands
    from pickup p join lateral (
      select basis from pickup_verdict v where v.organisation_id = p.organisation_id and v.pickup_id = p.id
      order by seq desc limit 1) v on true
    where jsonb_array_length(coalesce(v.basis #> '{gps,landfill,stands}', '[]')) > 0 and not p.is_cancelled
    order by p.actual_on desc, p.id limit 200`.execute(db)
  return rows
}
