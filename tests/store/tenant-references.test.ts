import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { insertSampleRows } from '#tests/support/database-rows.ts'
import { testDatabase } from '#tests/support/database.ts'

const database = await testDatabase()
const ours = '0190a000-0000-7000-8000-000000000001'
const theirs = '0190a000-0000-7000-8000-000000000002'

describe('references between tenants', () => {
  test('each foreign key to a tenant’s record names the organisation too', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.conrelid::regclass || '.' || c.conname as name from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.confrelid <> 'organisation'::regclass
        and not exists (
          select from pg_attribute a
          where a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname = 'organisation_id'
        )`.execute(database.admin)
    expect(rows).toEqual([])
  })

  test('a row of one organisation cannot point at another’s record, even when the database is asked directly', async () => {
    await insertSampleRows(database.admin, ours, 'ours')
    await insertSampleRows(database.admin, theirs, 'theirs')
    const { rows } = await sql<{
      id: string
    }>`select id from project where organisation_id = ${theirs}`.execute(database.admin)
    const project = rows[0]?.id ?? ''
    expect(project).not.toBe('')
    const attempt = database.transact(ours, (trx) =>
      sql`insert into task (id, organisation_id, project_id, position, kind, title)
        values (gen_random_uuid(), ${ours}, ${project}, 99, 'own', '{"ru": "чужая"}')`.execute(trx),
    )
    await expect(attempt).rejects.toThrow()
    const found = await sql`select from task where position = 99`.execute(database.admin)
    expect(found.rows).toHaveLength(0)
  })
})
