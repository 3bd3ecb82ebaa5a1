import { sql, type Kysely } from 'kysely'
import type { DB } from './schema.ts'

/** Number of the organisation's last line in the audit log, 0 before the first. Rises with every write. */
export async function auditHeadOf(db: Kysely<DB>): Promise<number> {
  const head = await db.selectFrom('audit_head').select('seq').executeTakeFirst()
  return head?.seq ?? 0
}

/** The same by one question without a transaction, for whoever only wants to know whether something was written. */
export async function headOfOrganisation(db: Kysely<DB>, organisationId: string): Promise<number> {
  const { rows } = await sql<{
    head: number | null
  }>`select head_of_organisation(${organisationId}) as head`.execute(db)
  return Number(rows[0]?.head ?? 0)
}

/** Who changed a record last and when (ISO, UTC); null where the log knows nothing of it. */
export async function lastChangeOf(
  db: Kysely<DB>,
  subject: string,
  subjectId: string,
): Promise<{ by: string; at: string } | null> {
  const line = await db
    .selectFrom('audit_log')
    .select(['actor as by', 'at'])
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return line ?? null
}

/** Every line of one record, the newest first. */
export function linesOfRecord(
  db: Kysely<DB>,
  subject: string,
  subjectId: string,
): Promise<{ actor: string; at: string; action: string; before: unknown; after: unknown }[]> {
  return db
    .selectFrom('audit_log')
    .select(['actor', 'at', 'action', 'before', 'after'])
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .orderBy('seq', 'desc')
    .execute()
}
