import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { DumpReport } from '#domain/dump/dump-report.ts'
import type { DB } from './schema.ts'

/** Reports, the newest first. */
export async function dumpReports(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<DumpReport[]> {
  const { rows } = await sql<DumpReport>`
    select r.id, r.service, r.lat, r.lon, r.address, r.description, r.source, r.recorded_at as "reportedAt",
      d.recorded_at as "decidedAt", d.dump_id as "dumpId",
      d.observation_id as "observationId", d.complaint_id as "complaintId"
    from dump_report r left join dump_report_decision d on d.report_id = r.id
    where ${condition} order by r.recorded_at desc, r.id`.execute(db)
  return rows
}

type NewReport = Pick<DumpReport, 'id' | 'service' | 'lat' | 'lon' | 'address' | 'description' | 'source'>

/** One report, or null where the organisation has none with this id. */
export async function dumpReportById(db: Kysely<DB>, id: string): Promise<DumpReport | null> {
  return (await dumpReports(db, sql`r.id = ${id}`))[0] ?? null
}

/** Reports that nobody decided yet. */
export const waitingReports = (
  db: Kysely<DB>,
  services: readonly DumpReport['service'][],
): Promise<DumpReport[]> => dumpReports(db, sql`d.id is null and r.service = any(${[...services]}::text[])`)

/** The same words of the same place by the same program within a day: sent again because no answer came. */
export async function sameReport(
  trx: Transaction<DB>,
  { service, lat, lon, address, description, source }: Omit<NewReport, 'id'>,
  since: string,
): Promise<DumpReport | null> {
  // Two of one moment must not both find nothing.
  await sql`select pg_advisory_xact_lock(hashtext('dump_report ' || ${source}))`.execute(trx)
  const found = await dumpReports(
    trx,
    sql`r.source = ${source} and r.service = ${service} and r.recorded_at >= ${since} and r.lat is not distinct from ${lat}
      and r.lon is not distinct from ${lon} and r.address is not distinct from ${address}
      and r.description is not distinct from ${description}`,
  )
  return found[0] ?? null
}

type Scope = { readonly organisationId: string; readonly actorId: string | null; readonly at: string }

export async function insertReport(trx: Transaction<DB>, scope: Scope, report: NewReport): Promise<void> {
  await trx
    .insertInto('dump_report')
    .values({
      ...report,
      organisation_id: scope.organisationId,
      recorded_by: scope.actorId,
      recorded_at: scope.at,
    })
    .execute()
}

export async function insertDecision(
  trx: Transaction<DB>,
  scope: Scope,
  decision: {
    readonly id: string
    readonly reportId: string
    readonly dumpId: string | null
    readonly observationId?: string | null
    readonly complaintId?: string | null
    readonly reason: string | null
  },
): Promise<void> {
  await trx
    .insertInto('dump_report_decision')
    .values({
      id: decision.id,
      report_id: decision.reportId,
      dump_id: decision.dumpId,
      observation_id: decision.observationId ?? null,
      complaint_id: decision.complaintId ?? null,
      reason: decision.reason,
      organisation_id: scope.organisationId,
      recorded_by: scope.actorId,
      recorded_at: scope.at,
    })
    .execute()
}

/** A report that nobody decided, locked until the end of the transaction. */
export async function lockReport(trx: Transaction<DB>, id: string): Promise<DumpReport | null> {
  await trx.selectFrom('dump_report').select('id').where('id', '=', id).forUpdate().execute()
  return dumpReportById(trx, id)
}
