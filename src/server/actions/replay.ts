import type { Kysely } from 'kysely'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import type { DB } from '#store/schema.ts'

/** A value as JSON holds it, bigint (tiyn) as decimal text. */
export const plain = (value: unknown): Record<string, unknown> =>
  JSON.parse(canonicalJson(value)) as Record<string, unknown>

/**
 * Whether a record with this id was made before by the same event with the same body: a phone that heard no answer
 * sends it again. What the audit log holds is compared, so corrections made since do not matter.
 * Throws `record.conflict` where the id was used for another body.
 */
export async function wasMadeBefore(
  db: Kysely<DB>,
  made: { readonly event: string; readonly subject: string; readonly id: string; readonly body: object },
): Promise<boolean> {
  const line = await db
    .selectFrom('audit_log')
    .select('after')
    .where('subject', '=', made.subject)
    .where('subject_id', '=', made.id)
    .where('action', '=', made.event)
    .orderBy('seq')
    .executeTakeFirst()
  if (!line) return false
  const after = line.after as Record<string, unknown>
  const isSame = Object.entries(plain(made.body)).every(
    ([key, value]) => canonicalJson(after[key]) === canonicalJson(value),
  )
  if (!isSame) throw new Problem('record.conflict', { id: made.id })
  return true
}
