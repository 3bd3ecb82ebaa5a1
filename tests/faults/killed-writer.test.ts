// A process that writes is killed again and again; whatever it had acknowledged is there afterwards, and the log holds.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openDatabase } from '#server/database/connect.ts'
import { livePostmaster } from '#server/database/postmaster.ts'
import { verifyAudit } from '#server/database/verify-audit.ts'
import { databaseChild } from '#tests/support/database-child.ts'

const kills = 32
const root = await mkdtemp(path.join(tmpdir(), 'esep-killed-'))
await chmod(root, 0o755)
const dataFolder = path.join(root, 'data')

afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 5 }))

test(`after ${kills} kills of the writer, half of them with its server, every acknowledged write is there`, async () => {
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    const writer = databaseChild(['write', dataFolder])
    await writer.says('acknowledged')
    await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 60))
    const server = await livePostmaster(dataFolder)
    if (kill % 2 === 1 && server) process.kill(server.pid, 'SIGKILL')
    await writer.kill()
    const numbers = writer.lines.map((line) => Number(line['acknowledged'])).filter(Number.isFinite)
    expect(numbers[0]).toBeGreaterThan(acknowledged)
    acknowledged = Math.max(acknowledged, ...numbers)
  }
  const database = await openDatabase({ dataFolder, serve: true })
  const { rows } = await sql<{ id: string; n: number }>`
    select organisation_id as id, count(*) as n from audit_log group by 1`.execute(database.admin)
  const { faults } = await verifyAudit(database.admin, rows[0]?.id ?? '')
  await database.close()
  expect(acknowledged).toBeGreaterThan(kills)
  expect(faults).toEqual([])
  // One commit may have happened whose acknowledgement the kill cut off, at each kill.
  expect(rows[0]?.n).toBeGreaterThanOrEqual(acknowledged)
  expect(rows[0]?.n).toBeLessThanOrEqual(acknowledged + 1)
}, 240_000)
