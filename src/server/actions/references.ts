import type { Kysely } from 'kysely'
import { type FieldProblem } from '#server/problem.ts'
import { missingIds, type TableName } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'

/** Which field of an input names rows of which table. */
export type References = { readonly [field: string]: TableName }

const ofOrganisation: readonly TableName[] = ['place', 'initiative_member']

/**
 * Fields that name rows of another project or of nobody. A foreign key alone would take another organisation's row:
 * the database checks keys past row-level security.
 */
export async function wrongReferences(
  db: Kysely<DB>,
  references: References,
  input: { readonly [field: string]: unknown },
  projectId: string | null,
): Promise<FieldProblem[]> {
  const wrong: FieldProblem[] = []
  for (const [field, table] of Object.entries(references)) {
    const ids = [input[field]].flat().filter((id) => typeof id === 'string')
    const missing = await missingIds(db, table, ids, ofOrganisation.includes(table) ? null : projectId)
    if (missing.length > 0) wrong.push({ path: field, key: 'input.reference' })
  }
  return wrong
}
