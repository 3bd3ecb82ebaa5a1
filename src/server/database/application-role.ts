// The role the application works as: no owner, no superuser, cannot pass row-level security. What it
// may do with each table is granted by the table's migration.
import { sql, type Kysely } from 'kysely'
import type { DB } from '#store/schema.ts'

/** Makes the role where it is missing and lets it work in this database. With a password it may also log in. */
export async function ensureApplicationRole(owner: Kysely<DB>, password?: string): Promise<void> {
  if (!(await hasRole(owner))) await createRole(owner)
  if (password) await allowLogin(owner, password)
  const may = await sql<{ act: boolean; see: boolean }>`
    select pg_has_role(current_user, 'esep_app', 'member') as act,
      has_schema_privilege('esep_app', 'public', 'usage') as see`.execute(owner)
  if (!may.rows[0]?.act) await sql`grant esep_app to current_user`.execute(owner)
  if (!may.rows[0]?.see) await sql`grant usage on schema public to esep_app`.execute(owner)
}

/** Once per server: the catalogue of roles is shared, and two changes of one role at once make an error. */
async function allowLogin(owner: Kysely<DB>, password: string): Promise<void> {
  const mayLogin = async () =>
    (await sql`select 1 from pg_roles where rolname = 'esep_app' and rolcanlogin`.execute(owner)).rows
      .length > 0
  if (await mayLogin()) return
  try {
    await sql`alter role esep_app login password ${sql.lit(password)}`.execute(owner)
  } catch (error) {
    if (!(await mayLogin())) throw error
  }
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
