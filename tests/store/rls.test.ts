// No connection of one organisation can read or write another's row, in any table the catalogue knows.
import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DB } from '#store/schema.ts'
import { testDatabase } from '#tests/support/database.ts'
import {
  insertSampleRows,
  insertStatement,
  tablesOfNobody,
  type SampleRow,
} from '#tests/support/database-rows.ts'

const database = await testDatabase()
const ours = randomUUID()
const theirs = randomUUID()
let theirRows = new Map<string, SampleRow>()

const names = await sql<{ name: string }>`
  select relname as name from pg_class
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f') order by relname`.execute(
  database.admin,
)
const tables = names.rows.map(({ name }) => name)
const tenantTables = tables.filter((name) => !(name in tablesOfNobody))

beforeAll(async () => {
  await insertSampleRows(database.admin, ours, 'a1')
  theirRows = await insertSampleRows(database.admin, theirs, 'b2')
})

const asUs = <T>(fn: (trx: Kysely<DB>) => Promise<T>) => database.transact(ours, fn)
const refusal = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error: unknown) => (error as { code?: string }).code,
  )
/** 42501: the right is missing or a policy was violated. */
const refused = '42501'
const count = async (db: Kysely<DB>, table: string, organisation: string) => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.id(table)} where organisation_id = ${organisation}`.execute(db)
  return rows[0]?.n
}

test('there are tables, and the list of exceptions names existing ones', () => {
  expect(tenantTables.length).toBeGreaterThan(20)
  expect(Object.keys(tablesOfNobody).filter((name) => !tables.includes(name))).toEqual([])
})

describe.each(tenantTables)('table %s', (table) => {
  test('has row-level security and a required organisation', async () => {
    const { rows } = await sql`
      select c.relrowsecurity as secured, a.attnotnull or a.attgenerated <> '' as required,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polpermissive) as policies
      from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
      where c.oid = ${`public.${table}`}::regclass`.execute(database.admin)
    expect(rows).toEqual([{ secured: true, required: true, policies: 1 }])
  })

  test('shows the own row and never the other', async () => {
    expect(await asUs((trx) => count(trx, table, ours))).toBe(1)
    expect(await asUs((trx) => count(trx, table, theirs))).toBe(0)
    expect(await count(database.admin, table, theirs)).toBe(1)
  })

  test('shows nothing without an organisation', async () => {
    const { rows } = await sql`select count(*)::int as n from ${sql.id(table)}`.execute(database.kysely)
    expect(rows).toEqual([{ n: 0 }])
  })

  test('takes no row of the other', async () => {
    const { organisation_id: _, ...generatedLeftOut } = theirRows.get(table) ?? {}
    const row = table === 'organisation' ? generatedLeftOut : (theirRows.get(table) ?? {})
    expect(await refusal(asUs((trx) => insertStatement(table, row).execute(trx)))).toBe(refused)
  })

  test('lets neither change nor remove the row of the other', async () => {
    const change = sql`update ${sql.id(table)} set ${sql.id(anyColumn(table))} = ${sql.id(anyColumn(table))}
      where organisation_id = ${theirs}`
    const remove = sql`delete from ${sql.id(table)} where organisation_id = ${theirs}`
    for (const statement of [change, remove]) {
      const outcome = await asUs((trx) => statement.execute(trx)).then(
        (result) => result.numAffectedRows,
        (error: unknown) => (error as { code?: string }).code,
      )
      expect([0n, refused]).toContain(outcome)
    }
    expect(await count(database.admin, table, theirs)).toBe(1)
  })

  test('lets no own row be handed over to the other', async () => {
    const column = table === 'organisation' ? 'id' : 'organisation_id'
    const handOver = sql`update ${sql.id(table)} set ${sql.id(column)} = ${randomUUID()}`
    expect(await refusal(asUs((trx) => handOver.execute(trx)))).toBe(refused)
  })
})

const anyColumn = (table: string) => (table === 'organisation' ? 'id' : 'organisation_id')

describe.each(Object.keys(tablesOfNobody))('table %s of nobody', (table) => {
  test('cannot be changed by the application, nor read where it names people', async () => {
    const remove = asUs((trx) => sql`delete from ${sql.id(table)}`.execute(trx))
    expect(await refusal(remove)).toBe(refused)
    const read = asUs((trx) => sql`select * from ${sql.id(table)}`.execute(trx))
    expect(await refusal(read)).toBe(refused)
  })
})

test('every view asks with the rights of who asks', async () => {
  const { rows } = await sql`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
     and not coalesce(reloptions, '{}') @> '{security_invoker=true}'`.execute(database.admin)
  expect(rows).toEqual([])
})

test('only these functions pass row-level security', async () => {
  const { rows } = await sql<{ name: string }>`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`.execute(
    database.admin,
  )
  expect(rows.map(({ name }) => name)).toEqual([
    'account_for_login',
    'account_for_session',
    'account_for_token',
    'all_organisations',
    'begin_login_attempt',
    'has_accounts',
    'head_of_organisation',
    'letter_link_for_key',
    'organisation_for_code',
    'pickup_feed_for_key',
    'questionnaire_link_for_key',
    'school_certificate_for_code',
    'settle_login_attempt',
    'tracker_for_token',
  ])
})
