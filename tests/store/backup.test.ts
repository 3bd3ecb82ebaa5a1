import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendAudit } from '#server/database/audit.ts'
import { backup } from '#server/database/backup.ts'
import type { Database } from '#server/database/connect.ts'
import { evidenceFiles } from '#server/database/evidence-files.ts'
import { migrate, readMigrations } from '#server/database/migrate.ts'
import { restore } from '#server/database/restore.ts'
import { verifyAudit } from '#server/database/verify-audit.ts'
import { testDatabase } from '#tests/support/database.ts'
import { insertSampleRows } from '#tests/support/database-rows.ts'

const madeAt = '2026-11-23T10:00:00.000Z'
const source = await testDatabase()
const folder = await mkdtemp(path.join(tmpdir(), 'esep-backup-'))
const file = path.join(folder, 'whole.esep')
const organisationId = randomUUID()

const tablesOf = async ({ admin }: Database) => {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(admin)
  return rows.map(({ name }) => name)
}

/** Every row of every table as PostgreSQL prints it, apart from the code under test. */
async function contentOf(database: Database): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {}
  for (const table of await tablesOf(database)) {
    const { rows } = await sql<{ line: string }>`
      select t::text as line from ${sql.id(table)} t order by 1`.execute(database.admin)
    content[table] = rows.map(({ line }) => line)
  }
  return content
}

async function constraintsOf({ admin }: Database): Promise<unknown[]> {
  const { rows } =
    await sql`select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`.execute(admin)
  return rows
}

async function filesOf(database: Database): Promise<Record<string, string>> {
  const found = await evidenceFiles(database.dataFolder)
  const hashes: Record<string, string> = {}
  for (const { name, file: at } of found) {
    hashes[name] = createHash('sha256')
      .update(await readFile(at))
      .digest('hex')
  }
  return hashes
}

async function addEvidence(database: Database, content: Buffer): Promise<void> {
  const hash = createHash('sha256').update(content).digest('hex')
  const at = path.join(database.dataFolder, 'files', hash.slice(0, 2))
  await mkdir(at, { recursive: true })
  await writeFile(path.join(at, hash.slice(2)), content)
}

beforeAll(async () => {
  await insertSampleRows(source.admin, organisationId, 'a1')
  await insertSampleRows(source.admin, randomUUID(), 'b2')
  const line = { actorId: null, actor: 'Тест', action: 'x.done', subject: 'x', subjectId: null, before: null }
  await sql`delete from audit_log`.execute(source.admin)
  await sql`delete from audit_head`.execute(source.admin)
  for (let n = 0; n < 1200; n++) {
    await source.transact(organisationId, (trx) =>
      appendAudit(trx, {
        ...line,
        organisationId,
        at: madeAt,
        after: { n, text: 'строка\n"и" \\ таб\t', big: '9'.repeat(n % 400) },
      }),
    )
  }
  await sql`update audit_log set before = 'null'::jsonb, at = at + interval '1 microsecond' where seq = 7`.execute(
    source.admin,
  )
  for (const size of [0, 1, 511, 512, 513, 3_000_000]) await addEvidence(source, randomBytes(size))
  await writeFile(path.join(source.dataFolder, 'files', 'draft.tmp'), 'left out')
  await backup(source, file, madeAt)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a whole backup', () => {
  test('restores rows, constraints, sequences and files exactly', async () => {
    const target = await testDatabase({ isEmpty: true })
    const summary = await restore(target, file)
    expect(await contentOf(target)).toEqual(await contentOf(source))
    expect(await constraintsOf(target)).toEqual(await constraintsOf(source))
    expect(await filesOf(target)).toEqual(await filesOf(source))
    expect(summary).toMatchObject({ files: 6, madeAt })
    expect(summary.rows).toBeGreaterThan(1200)
  })

  test('restores into a migrated database too, whose program goes on working', async () => {
    const target = await testDatabase()
    await restore(target, file)
    expect(await contentOf(target)).toEqual(await contentOf(source))
    const seen = await target.read(organisationId, (db) =>
      db.selectFrom('organisation').select('id').execute(),
    )
    expect(seen).toEqual([{ id: organisationId }])
    const { faults } = await target.read(organisationId, (db) => verifyAudit(db, organisationId))
    expect(faults).toEqual([{ kind: 'changed', seq: 7 }])
    await sql`select begin_login_attempt('a', 'b', now(), 10, 50, 500)`.execute(target.kysely)
  })

  test('of the same content has the same parts', async () => {
    const target = await testDatabase({ isEmpty: true })
    await restore(target, file)
    const again = path.join(folder, 'again.esep')
    await backup(target, again, madeAt)
    expect(gunzipSync(await readFile(again)).equals(gunzipSync(await readFile(file)))).toBe(true)
  })

  test('is one moment although others write meanwhile', async () => {
    const busy = path.join(folder, 'busy.esep')
    const done = new AbortController()
    const writing = (async () => {
      for (let n = 0; !done.signal.aborted; n++) {
        await source.transact(organisationId, (trx) =>
          appendAudit(trx, {
            organisationId,
            at: madeAt,
            actorId: null,
            actor: 'x',
            action: 'busy',
            subject: 'x',
            subjectId: null,
            before: null,
            after: n,
          }),
        )
      }
    })()
    await backup(source, busy, madeAt)
    done.abort()
    await writing
    const target = await testDatabase({ isEmpty: true })
    await restore(target, busy)
    const { faults } = await target.read(organisationId, (db) => verifyAudit(db, organisationId))
    expect(faults).toEqual([{ kind: 'changed', seq: 7 }])
  })

  test('reports progress up to its end', async () => {
    const seen: number[] = []
    await backup(source, path.join(folder, 'progress.esep'), madeAt, (done, total) => seen.push(done / total))
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })
})

describe('a refusal', () => {
  test('to overwrite a file or to write into no folder leaves nothing', async () => {
    await expect(backup(source, file, madeAt)).rejects.toMatchObject({ code: 'file.exists' })
    const nowhere = path.join(folder, 'none', 'x.esep')
    await expect(backup(source, nowhere, madeAt)).rejects.toMatchObject({ code: 'file.unwritable' })
    expect((await readdir(folder)).filter((name) => name.includes('.part-'))).toEqual([])
  })

  test('to restore over rows leaves them', async () => {
    const target = await testDatabase()
    await insertSampleRows(target.admin, randomUUID(), 'c3')
    const before = await contentOf(target)
    await expect(restore(target, file)).rejects.toMatchObject({ code: 'restore.notEmpty' })
    expect(await contentOf(target)).toEqual(before)
  })

  test('of a missing file', async () => {
    const target = await testDatabase()
    await expect(restore(target, path.join(folder, 'no.esep'))).rejects.toMatchObject({
      code: 'file.unreadable',
    })
  })
})

describe('a damaged backup', async () => {
  const target = await testDatabase()
  const empty = await contentOf(target)
  const refusesAndLeavesNothing = async (bytes: Buffer) => {
    const spoiled = path.join(folder, 'spoiled.esep')
    await writeFile(spoiled, bytes)
    await expect(restore(target, spoiled)).rejects.toMatchObject({ code: 'backup.damaged' })
    expect(await contentOf(target)).toEqual(empty)
    expect(await readdir(target.dataFolder)).toEqual([])
  }

  test.each([0, 1, 0.1, 0.5, 0.9, 0.999])('cut at %d of its length is refused', async (share) => {
    const bytes = await readFile(file)
    await refusesAndLeavesNothing(
      bytes.subarray(0, share === 1 ? bytes.length - 1 : Math.floor(bytes.length * share)),
    )
  })

  test.each([0.05, 0.3, 0.5, 0.7, 0.95])(
    'with a bit turned at %d of its length is refused',
    async (share) => {
      const bytes = Buffer.from(await readFile(file))
      const at = Math.floor(bytes.length * share)
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      await refusesAndLeavesNothing(bytes)
    },
  )

  test.each([
    ['an evidence file', (tar: Buffer) => tar.indexOf('files/') + 1024 + 512 * 5],
    ['a row', (tar: Buffer) => tar.indexOf('строка')],
    ['a count of the manifest', (tar: Buffer) => tar.lastIndexOf('"audit_log":1') + 12],
  ])('with %s changed inside, packed again, is refused', async (_, place) => {
    const { gzipSync } = await import('node:zlib')
    const tar = gunzipSync(await readFile(file))
    const at = place(tar)
    tar[at] = tar[at] === 0x31 ? 0x32 : 0x31
    await refusesAndLeavesNothing(gzipSync(tar))
  })

  test('that is no backup is refused', async () => {
    await refusesAndLeavesNothing(Buffer.from('PK\u0003\u0004 not this'))
    await refusesAndLeavesNothing(randomBytes(5000))
  })

  test('cut on disk does not change the one that is whole', async () => {
    const copy = path.join(folder, 'copy.esep')
    await writeFile(copy, await readFile(file))
    await truncate(copy, 100)
    await expect(restore(target, copy)).rejects.toMatchObject({ code: 'backup.damaged' })
    await restore(target, file)
    const { audit_log: _log, audit_head: _head, ...quiet } = await contentOf(source)
    expect(await contentOf(target)).toMatchObject(quiet)
  })
})

describe('a backup of another version of the program', async () => {
  const older = await mkdtemp(path.join(tmpdir(), 'esep-older-'))
  const newer = await mkdtemp(path.join(tmpdir(), 'esep-newer-'))
  afterAll(async () => {
    await rm(older, { recursive: true, force: true })
    await rm(newer, { recursive: true, force: true })
  })
  const first = 'create table note (id int primary key, words text); create table evidence (sha256 text)'
  await writeFile(path.join(older, '0001_first.sql'), first)
  await writeFile(path.join(newer, '0001_first.sql'), first)
  await writeFile(
    path.join(newer, '0002_longer.sql'),
    'alter table note add length int; update note set length = length(words)',
  )

  const backupWith = async (migrations: string, name: string) => {
    const database = await testDatabase({ isEmpty: true })
    await migrate(database.admin, await readMigrations(migrations))
    await sql`insert into note (id, words) values (1, 'слово')`.execute(database.admin)
    const target = path.join(folder, name)
    await backup(database, target, madeAt)
    return target
  }

  test('is brought up to date on the way, also into a newer empty schema', async () => {
    const file = await backupWith(older, 'older.esep')
    const [bare, prepared] = [await testDatabase({ isEmpty: true }), await testDatabase({ isEmpty: true })]
    await migrate(prepared.admin, await readMigrations(newer))
    for (const target of [bare, prepared]) {
      await restore(target, file, undefined, newer)
      const { rows } = await sql`select id, words, length from note`.execute(target.admin)
      expect(rows).toEqual([{ id: 1, words: 'слово', length: 5 }])
    }
  })

  test('is refused where it is newer, with the database as it was', async () => {
    const file = await backupWith(newer, 'newer.esep')
    const target = await testDatabase({ isEmpty: true })
    await expect(restore(target, file, undefined, older)).rejects.toMatchObject({
      code: 'restore.schema',
      params: { name: '0002_longer.sql' },
    })
    expect(await tablesOf(target)).toEqual([])
  })
})
