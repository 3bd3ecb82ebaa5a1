import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Database } from '#server/database/connect.ts'
import { migrate, migrationsFolder, pendingMigrations, readMigrations } from '#server/database/migrate.ts'
import { testDatabase } from '#tests/support/database.ts'

const database = await testDatabase()

test('the application works as a role that is neither owner nor superuser', async () => {
  const { rows } = await sql<{ role: string; super: boolean; bypass: boolean }>`
    select current_user as role, rolsuper as super, rolbypassrls as bypass
      from pg_roles where rolname = current_user`.execute(database.kysely)
  expect(rows).toEqual([{ role: 'esep_app', super: false, bypass: false }])
})

test('the project migrations stand whole and are applied once', async () => {
  const migrations = await readMigrations(migrationsFolder)
  expect(migrations.length).toBeGreaterThan(0)
  expect(await pendingMigrations(database.admin, migrations)).toEqual([])
  expect(await migrate(database.admin, migrations)).toEqual([])
})

describe('a folder of migrations', () => {
  let folder: string
  let empty: Database

  const write = (name: string, text: string) => writeFile(path.join(folder, name), text)
  const run = async () => migrate(empty.admin, await readMigrations(folder))
  const has = async (table: string) => {
    const { rows } = await sql<{ is: boolean }>`select to_regclass(${table}) is not null as is`.execute(
      empty.admin,
    )
    return rows[0]?.is
  }

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'esep-migrations-'))
    empty = await testDatabase({ isEmpty: true })
    await write('0002_second.sql', 'insert into first values (2); create table second (n int)')
    await write('0001_first.sql', 'create table first (n int);\ninsert into first values (1)')
    await write('notes.md', 'no migration')
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
  })

  test('is applied in the order of names', async () => {
    expect(await run()).toEqual(['0001_first.sql', '0002_second.sql'])
    const { rows } = await sql`select n from first order by n`.execute(empty.admin)
    expect(rows).toEqual([{ n: 1 }, { n: 2 }])
  })

  test('is applied once by two starts at once', async () => {
    const applied = await Promise.all([run(), run(), run()])
    expect(applied.flat().toSorted()).toEqual(['0001_first.sql', '0002_second.sql'])
  })

  test('grows: only the new one is applied', async () => {
    await run()
    await write('0003_third.sql', 'create table third (n int)')
    expect(await run()).toEqual(['0003_third.sql'])
  })

  test('with an applied one changed is refused, line ends apart', async () => {
    await run()
    await write('0001_first.sql', 'create table first (n int);\r\ninsert into first values (1)')
    expect(await run()).toEqual([])
    await write('0001_first.sql', 'create table first (n bigint)')
    await write('0003_third.sql', 'create table third (n int)')
    await expect(run()).rejects.toMatchObject({
      code: 'migration.changed',
      params: { name: '0001_first.sql' },
    })
    expect(await has('third')).toBe(false)
  })

  test('older than the database is refused', async () => {
    await run()
    await rm(path.join(folder, '0002_second.sql'))
    await expect(run()).rejects.toMatchObject({
      code: 'migration.unknown',
      params: { name: '0002_second.sql' },
    })
  })

  test('with a failing one keeps those before it and nothing of that one', async () => {
    await write('0003_third.sql', 'create table third (n int); select 1 / 0')
    await expect(run()).rejects.toMatchObject({
      code: 'migration.failed',
      params: { name: '0003_third.sql' },
    })
    expect([await has('second'), await has('third')]).toEqual([true, false])
    await write('0003_third.sql', 'create table third (n int)')
    expect(await run()).toEqual(['0003_third.sql'])
  })
})

describe('values between columns and program', () => {
  const value = async (expression: ReturnType<typeof sql>) => {
    const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(database.kysely)
    return rows[0]?.value
  }

  test.each([
    ['money', sql`542000000.00::numeric(14,2)`, 54_200_000_000n],
    ['a tiyn', sql`0.01::numeric(14,2)`, 1n],
    ['negative money', sql`-0.05::numeric(14,2)`, -5n],
    ['an empty sum', sql`coalesce(sum(1.00::numeric(14,2)) filter (where false), 0)`, 0n],
    ['a quantity', sql`12.5::numeric`, '12.5'],
    ['three decimals', sql`1.250::numeric(9,3)`, '1.250'],
    ['a day', sql`'2023-03-14'::date`, '2023-03-14'],
    ['an instant', sql`'2023-03-14 06:30+05'::timestamptz`, '2023-03-14T01:30:00.000Z'],
    ['microseconds', sql`'2023-03-14 06:30:00.1234+00'::timestamptz`, '2023-03-14T06:30:00.1234Z'],
    ['a count', sql`count(*)`, 1],
    ['days', sql`array['2023-03-14'::date, null]`, ['2023-03-14', null]],
    ['instants', sql`array['2023-03-14 06:30+00'::timestamptz]`, ['2023-03-14T06:30:00.000Z']],
    ['no days', sql`'{}'::date[]`, []],
  ])('%s', async (_, expression, expected) => {
    expect(await value(expression)).toEqual(expected)
  })

  test.each([0n, 1n, -1n, 99n, -100n, 5_420_000_00n, 99_999_999_999_999n])(
    'tiyn %d come back',
    async (tiyn) => {
      expect(await value(sql`${tiyn}::numeric(14,2)`)).toBe(tiyn)
      expect(await value(sql`(${[tiyn]}::numeric[])[1]`)).toBe(tiyn)
    },
  )

  test('a bigint for an integer column and an integer beyond 2^53 are errors, never wrong numbers', async () => {
    await expect(value(sql`${5n}::int8`)).rejects.toThrow('invalid input syntax')
    await expect(value(sql`9007199254740993::int8`)).rejects.toThrow(RangeError)
  })

  test('is UTC in every session', async () => {
    expect(await value(sql`current_setting('TimeZone')`)).toBe('UTC')
  })
})

describe('a transaction', () => {
  test('is all or nothing and may not write when it reads', async () => {
    const id = '018f0000-0000-7000-8000-00000000000a'
    const insert = { id, code: 'one', name: { ru: 'Один' } }
    const failed = database.transact(id, async (trx) => {
      await trx.insertInto('organisation').values(insert).execute()
      throw new Error('refused')
    })
    await expect(failed).rejects.toThrow('refused')
    const written = database.read(id, (db) => db.insertInto('organisation').values(insert).execute())
    await expect(written).rejects.toThrow('read-only')
    expect(await database.read(id, (db) => db.selectFrom('organisation').selectAll().execute())).toEqual([])
  })

  test('leaves no organisation behind on its connection', async () => {
    await database.transact('018f0000-0000-7000-8000-00000000000a', (trx) => sql`select 1`.execute(trx))
    const { rows } = await sql<{ n: string }>`select current_setting('app.organisation', true) as n`.execute(
      database.kysely,
    )
    expect([null, '']).toContain(rows[0]?.n)
  })
})
