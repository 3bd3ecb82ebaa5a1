// A process of its own for the fault tests, with a folder as its data folder. It says what happened in lines of JSON.
//   hold   opens (with `serve` as its owner), says so, and closes when its input ends
//   write  appends lines to the audit log until it is killed, saying each number after its commit
//   fill   writes large rows until the disk is full, says what was refused, makes room and says what is there
import { open, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { appendAudit } from '#server/database/audit.ts'
import { backup } from '#server/database/backup.ts'
import { openDatabase, type Database } from '#server/database/connect.ts'
import { livePostmaster } from '#server/database/postmaster.ts'
import { Problem } from '#server/problem.ts'

const [job = '', dataFolder = '', option = ''] = process.argv.slice(2)
const organisationId = '018f0000-0000-7000-8000-000000000001'
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const codeOf = (error: unknown) => (error instanceof Problem ? error.code : String(error))

const jobs: Readonly<Record<string, () => Promise<void>>> = {
  hold: async () => {
    const database = await openDatabase({ dataFolder, serve: option === 'serve', isDurable: false })
    say({ open: true, server: (await livePostmaster(dataFolder))?.pid })
    await text(process.stdin)
    await database.close()
    say({ closed: true, server: (await livePostmaster(dataFolder))?.pid ?? null })
  },
  write: async () => {
    const database = await openDatabase({ dataFolder, serve: true })
    await ensureOrganisation(database)
    for (;;) say({ acknowledged: await append(database, 'x'.repeat(2000)) })
  },
  fill: async () => {
    const filler = path.join(dataFolder, '..', 'filler')
    const database = await openDatabase({ dataFolder })
    await ensureOrganisation(database)
    await takeRoom(filler, 24)
    let acknowledged = 0
    try {
      for (;;) acknowledged = await append(database, noise(200_000))
    } catch (error) {
      say({ refused: codeOf(error), acknowledged })
    }
    await takeRoom(`${filler}2`, 0)
    const copy = path.join(dataFolder, '..', 'copy.esep')
    await backup(database, copy, '2026-11-23T10:00:00.000Z').catch((error: unknown) =>
      say({ backup: codeOf(error) }),
    )
    await database.close().catch((error: unknown) => say({ close: codeOf(error) }))
    await openDatabase({ dataFolder }).then(
      (again) => again.close(),
      (error: unknown) => say({ reopened: codeOf(error) }),
    )
    await Promise.all([rm(filler), rm(`${filler}2`)])
    const again = await openDatabase({ dataFolder })
    const { rows } = await sql<{ n: number }>`select max(seq)::int as n from audit_log`.execute(again.admin)
    say({ present: rows[0]?.n, next: await append(again, 'after') })
    await again.close()
  },
}

async function ensureOrganisation({ admin }: Database): Promise<void> {
  await sql`insert into organisation (id, code, name) values (${organisationId}, 'fault', '{"ru":"Проба"}')
    on conflict do nothing`.execute(admin)
}

async function append(database: Database, value: string): Promise<number> {
  return database.transact(organisationId, (trx) =>
    appendAudit(trx, {
      organisationId,
      at: '2023-05-14T06:30:00.000Z',
      actorId: null,
      actor: 'fault',
      action: 'fault.written',
      subject: 'fault',
      subjectId: null,
      before: null,
      after: { value },
    }),
  )
}

/** Text that does not compress. */
const noise = (length: number) =>
  Array.from({ length }, () => String.fromCharCode(0x400 + Math.floor(Math.random() * 200))).join('')

/** Fills the disk until `megabytes` are left. */
async function takeRoom(file: string, megabytes: number): Promise<void> {
  const handle = await open(file, 'a')
  const chunk = Buffer.alloc(1024 * 1024, 1)
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(dataFolder)
      if (bavail * bsize <= megabytes * chunk.length) break
      await handle.write(
        chunk,
        0,
        Math.min(chunk.length, Math.max(bavail * bsize - megabytes * chunk.length, 1)),
      )
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    await handle.close()
  }
}

try {
  await jobs[job]?.()
} catch (error) {
  say({ failed: codeOf(error), params: error instanceof Problem ? error.params : {} })
  process.exitCode = 1
}
