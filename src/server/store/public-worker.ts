import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { Certificate, PublicWorker } from '#domain/works/public-worker.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const publicWorkerTable = recordTable<PublicWorker>()('public_worker', {
  subject: 'publicWorker',
  columns: {
    id: 'id',
    placeId: 'place_id',
    projectId: 'project_id',
    name: 'name',
    people: 'people',
    duty: 'duty',
    from: 'from_on',
    to: 'to_on',
    consentOn: 'consent_on',
    erasedOn: 'erased_on',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['from_on'],
})

export const certificateTable = recordTable<Certificate>()('certificate', {
  subject: 'thanks',
  columns: {
    id: 'id',
    year: 'year',
    number: 'number',
    on: 'issued_on',
    personId: 'person_id',
    workerId: 'worker_id',
  },
  order: ['year', 'number'],
})

/** People in public works, the newest first; `w` is the row. */
export async function publicWorkers(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<PublicWorker[]> {
  const { rows } = await sql<PublicWorker>`
    select w.id, w.place_id as "placeId", w.project_id as "projectId", w.name, w.people, w.duty,
      w.from_on as "from", w.to_on as "to", w.consent_on as "consentOn", w.erased_on as "erasedOn",
      w.withdrawn_why as "withdrawnWhy"
    from public_worker w where ${condition} order by w.from_on desc, w.id`.execute(db)
  return rows
}

/** Certificates, the newest number first. */
export async function certificates(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<Certificate[]> {
  const { rows } = await sql<Certificate>`
    select t.id, t.year, t.number, t.issued_on as "on", t.person_id as "personId", t.worker_id as "workerId"
    from certificate t where ${condition} order by t.year desc, t.number desc`.execute(db)
  return rows
}

/** The next number of a year; until the end of the transaction nobody else gets one. */
export async function nextCertificate(trx: Transaction<DB>, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('certificate ' || current_organisation()::text, ${year}))`.execute(
    trx,
  )
  const { rows } = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next
    from certificate where year = ${year}`.execute(trx)
  return rows[0]?.next ?? 1
}
