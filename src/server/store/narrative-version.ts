import type { Kysely } from 'kysely'
import type { Narrative, NarrativeField } from '#domain/report/narrative.ts'
import type { DB } from './schema.ts'

/** A saved version of a text, with who saved it and when (ISO in UTC). */
export interface NarrativeVersion extends Narrative {
  readonly by: string
  readonly at: string
}

const columns = ['field', 'kind', 'version', 'text', 'recorded_by_name as by', 'recorded_at as at'] as const

interface Row {
  readonly field: string
  readonly kind: 'any' | 'final' | 'interim'
  readonly version: number
  readonly text: Narrative['text']
  readonly by: string
  readonly at: string
}
const versionOf = (row: Row): NarrativeVersion => ({
  ...row,
  // The column holds only fields that the input schema let in.
  field: row.field as NarrativeField,
  kind: row.kind === 'any' ? null : row.kind,
})

/** Every saved version of one text, the newest first. */
export async function versionsOfNarrative(
  db: Kysely<DB>,
  projectId: string,
  { field, kind }: Pick<Narrative, 'field' | 'kind'>,
): Promise<NarrativeVersion[]> {
  const rows = await db
    .selectFrom('narrative')
    .select(columns)
    .where('project_id', '=', projectId)
    .where('field', '=', field)
    .where('kind', '=', kind ?? 'any')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(versionOf)
}

/** The newest saved versions of all texts of a project, the latest first; at most `limit`. */
export async function latestNarrativeVersions(
  db: Kysely<DB>,
  projectId: string,
  limit: number,
): Promise<NarrativeVersion[]> {
  const rows = await db
    .selectFrom('narrative')
    .select(columns)
    .where('project_id', '=', projectId)
    .orderBy('recorded_at', 'desc')
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
  return rows.map(versionOf)
}
