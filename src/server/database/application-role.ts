// The role the application works as: no owner, no superuser, cannot pass row-level security. What it
// may do with each table is granted by the table's migration.
import { sql, type Kysely } from 'kysely'
import type { DB } from '#store/schema.ts'

export const applicationRole = 'esep_app'

/** Makes the role where it is missing and lets it work in this database. With a password it may also log in. */
export async function ensureApplicationRole(owner: Kysely<DB>, password?: string): Promise<void> {
  if (!(await hasRole(owner))) await createRole(owner)
  if (password) await sql`alter role esep_app login password ${sql.lit(password)}`.execute(owner)
  const member = await sql<{
    may: boolean
  }>`select pg_has_role(current_user, 'esep_app', 'member') as may`.execute(owner)
  if (!member.rows[0]?.may) await sql`grant esep_app to current_user`.execute(owner)
  await sql`grant usage on schema public to esep_app`.execute(owner)
}

async function hasRole(owner: Kysely<DB>): Promise<boolean> {
  const found = await sql`select 1 from pg_roles where rolname = 'esep_app'`.execute(owner)
  return found.rows.length > 0
}

/** Roles belong to the whole server: another database's start may have made it a moment ago. */
async function createRole(owner: Kysely<DB>): Promise<void> {
  try {
    await sql`create role esep_app nologin nosuperuser nobypassrls nocreatedb nocreaterole`.execute(owner)
  } catch (error) {
    if (!(await hasRole(owner))) throw error
  }
}
