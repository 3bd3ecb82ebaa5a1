import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#tests/support/database.ts'

const database = await testDatabase()

test('the application works as a role that is neither owner nor superuser', async () => {
  const { rows } = await sql<{ role: string; super: boolean; bypass: boolean }>`
    select current_user as role, rolsuper as super, rolbypassrls as bypass
      from pg_roles where rolname = current_user`.execute(database.kysely)
  expect(rows).toEqual([{ role: 'esep_app', super: false, bypass: false }])
})
