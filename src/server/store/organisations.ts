import { sql, type Kysely } from 'kysely'
import type { DB } from './schema.ts'

/** Every organisation of the installation, by code: the command line asks before it knows whose data it works on. */
export async function allOrganisations(db: Kysely<DB>): Promise<{ id: string; code: string }[]> {
  const { rows } = await sql<{ id: string; code: string }>`select id, code from all_organisations()`.execute(
    db,
  )
  return rows
}
