import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { appendAudit } from '#server/database/audit.ts'
import { evidenceCheck } from '#server/database/doctor-evidence.ts'
import type { DoctorCheck } from '#server/database/doctor-check.ts'
import { doctor } from '#server/database/doctor.ts'
import { openDatabase, type Database } from '#server/database/connect.ts'
import { messageOr } from '#i18n/message.ts'
import { insertSampleRows } from '#tests/support/database-rows.ts'
import { openedTestDatabase } from '#tests/support/database.ts'

let database: Database
let examine: () => Promise<DoctorCheck[]>
const stateOf = (checks: readonly DoctorCheck[], id: DoctorCheck['id']) =>
  checks.find((each) => each.id === id)?.state

beforeEach(async () => {
  const opened = await openedTestDatabase()
  database = opened.database
  examine = () => doctor(opened.settings)
})

test('finds a fresh installation good and has a text for each check in each language', async () => {
  const checks = await examine()
  expect(checks.filter(({ state }) => state !== 'good')).toEqual([])
  expect(checks.map(({ id }) => id)).toContain('evidence')
  for (const { id, state, params } of checks) {
    for (const lang of ['ru', 'kk', 'en'] as const) {
      const text = messageOr(lang, `doctor.${id}.${state}`, params)
      expect(text).toBeTruthy()
      expect(text).not.toMatch(/[{}]/)
    }
  }
})

test('sees a broken audit log', async () => {
  const organisationId = randomUUID()
  await database.admin
    .insertInto('organisation')
    .values({ id: organisationId, code: 'a', name: { ru: 'А' } })
    .execute()
  const line = {
    actorId: null,
    actor: 'x',
    action: 'x',
    subject: 'x',
    subjectId: null,
    before: null,
    after: null,
  }
  await database.transact(organisationId, (trx) =>
    appendAudit(trx, { ...line, organisationId, at: '2023-05-14T06:30:00.000Z' }),
  )
  expect(stateOf(await examine(), 'audit')).toBe('good')
  await sql`update audit_log set actor = 'y'`.execute(database.admin)
  expect(stateOf(await examine(), 'audit')).toBe('bad')
})

test('sees schema changes not applied and stops there', async () => {
  await sql`delete from schema_migration where name = (select max(name) from schema_migration)`.execute(
    database.admin,
  )
  const checks = await examine()
  expect(stateOf(checks, 'migrations')).toBe('warning')
  expect(stateOf(checks, 'audit')).toBeUndefined()
  await sql`update schema_migration set checksum = 'x'`.execute(database.admin)
  expect(await examine()).toContainEqual({
    id: 'migrations',
    state: 'bad',
    params: { count: 0 },
    problem: 'migration.changed',
  })
})

test('sees a missing and a damaged evidence file', async () => {
  const hash = createHash('sha256').update('whole').digest('hex')
  const folder = path.join(database.dataFolder, 'files', hash.slice(0, 2))
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, hash.slice(2)), 'whole')
  expect(await evidenceCheck(database)).toMatchObject({ state: 'good', params: { files: 1 } })
  await writeFile(path.join(folder, hash.slice(2)), 'spoiled')
  expect(await evidenceCheck(database)).toMatchObject({
    state: 'bad',
    params: { files: 1, missing: 0, damaged: 1 },
  })
  await rm(folder, { recursive: true })
  await insertSampleRows(database.admin, randomUUID(), 'd4')
  expect(await evidenceCheck(database)).toMatchObject({
    state: 'bad',
    params: { files: 0, missing: 1, damaged: 0 },
  })
})

test('a server that is not there is named with its reason', async () => {
  const settings = { dataFolder: database.dataFolder, databaseUrl: 'postgres://nobody:x@127.0.0.1:1/none' }
  await expect(openDatabase(settings)).rejects.toMatchObject({ code: 'database.notConnected' })
  expect((await doctor(settings)).at(-1)).toMatchObject({
    id: 'database',
    state: 'bad',
    problem: 'database.notConnected',
  })
})
