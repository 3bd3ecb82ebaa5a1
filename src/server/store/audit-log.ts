import type { Kysely } from 'kysely'
import type { DB } from './schema.ts'

/** Number of the organisation's last line in the audit log, 0 before the first. Rises with every write. */
export async function auditHeadOf(db: Kysely<DB>): Promise<number> {
  const head = await db.selectFrom('audit_head').select('seq').executeTakeFirst()
  return head?.seq ?? 0
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
