// The embedded server when things go wrong around it. Always embedded, also where DATABASE_URL is set.
import { spawn } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#server/database/connect.ts'
import { livePostmaster } from '#server/database/postmaster.ts'
import { databaseChild } from '#tests/support/database-child.ts'

let root: string
let dataFolder: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'esep-fault-'))
  await chmod(root, 0o755)
  dataFolder = path.join(root, 'data')
})

afterEach(async () => {
  const left = await livePostmaster(dataFolder).catch(() => undefined)
  if (left?.pid) {
    process.kill(left.pid, 'SIGQUIT')
    for (let wait = 0; wait < 100 && (await livePostmaster(dataFolder)); wait++) await pause(50)
  }
  await rm(root, { recursive: true, force: true, maxRetries: 5 })
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const pidFile = () => path.join(dataFolder, 'postgres', 'cluster', 'postmaster.pid')
const openAndClose = async () => {
  const database = await openDatabase({ dataFolder, isDurable: false })
  await database.close()
}

test('two first starts at once on an empty folder share one server; the last to leave stops it', async () => {
  const children = [1, 2, 3].map(() => databaseChild(['hold', dataFolder]))
  const opened = await Promise.all(children.map((each) => each.says('open')))
  expect(new Set(opened.map(({ server }) => server)).size).toBe(1)
  const ends: unknown[] = []
  for (const child of children) ends.push((await child.finish()).at(-1)?.['server'])
  expect(ends).toEqual([opened[0]?.['server'], opened[0]?.['server'], null])
  expect((await readdir(dataFolder)).filter((name) => name.includes('.new-'))).toEqual([])
})

test('a second process that would serve the folder is refused, a command is not', async () => {
  const first = databaseChild(['hold', dataFolder, 'serve'])
  await first.says('open')
  const second = databaseChild(['hold', dataFolder, 'serve'])
  expect(await second.says('failed')).toEqual({
    failed: 'database.inUse',
    params: { folder: dataFolder, holder: `esep ${first.process.pid}` },
  })
  const command = databaseChild(['hold', dataFolder])
  expect((await command.says('open'))['server']).toBe((await first.says('open'))['server'])
  expect((await command.finish()).at(-1)).toMatchObject({
    closed: true,
    server: (await first.says('open'))['server'],
  })
  expect((await first.finish()).at(-1)).toEqual({ closed: true, server: null })
})

test('two that would serve an empty folder at once: exactly one does', async () => {
  const both = [1, 2].map(() => databaseChild(['hold', dataFolder, 'serve']))
  await Promise.all(both.map((each) => each.says('open').catch(() => each.says('failed'))))
  expect(both.map((each) => Object.keys(each.lines[0] ?? {})[0]).toSorted()).toEqual(['failed', 'open'])
  await Promise.all(both.map((each) => each.finish()))
})

test('the server of a killed process is taken over by the next, which may serve', async () => {
  const killed = databaseChild(['hold', dataFolder, 'serve'])
  const { server } = await killed.says('open')
  await killed.kill()
  expect((await livePostmaster(dataFolder))?.pid).toBe(server)
  const next = databaseChild(['hold', dataFolder, 'serve'])
  expect((await next.says('open'))['server']).toBe(server)
  expect((await next.finish()).at(-1)).toEqual({ closed: true, server: null })
})

test('a server killed with its starter is replaced', async () => {
  const child = databaseChild(['hold', dataFolder])
  const { server } = await child.says('open')
  await child.kill()
  process.kill(Number(server), 'SIGKILL')
  await openAndClose()
  expect(await livePostmaster(dataFolder)).toBeUndefined()
})

test('a server that crashes under its users comes back to them', async () => {
  const database = await openDatabase({ dataFolder, isDurable: false })
  const before = await livePostmaster(dataFolder)
  const { sql } = await import('kysely')
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.admin)
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  let answer: unknown
  for (let attempt = 0; attempt < 100 && !answer; attempt++) {
    await pause(50)
    answer = await sql`select 1 as one`.execute(database.kysely).catch(() => undefined)
  }
  expect(answer).toMatchObject({ rows: [{ one: 1 }] })
  expect((await livePostmaster(dataFolder))?.pid).toBe(before?.pid)
  await pause(500)
  const second = databaseChild(['hold', dataFolder])
  await second.says('open')
  expect((await second.finish()).at(-1)).toMatchObject({ server: before?.pid })
  await database.close()
  expect(await livePostmaster(dataFolder)).toBeUndefined()
})

test('a note left by a dead server, whose number another program has now, does not stop the start', async () => {
  await openAndClose()
  const other = spawn('sleep', ['60'])
  const note = [other.pid, path.dirname(pidFile()), 1, 5432, '', '127.0.0.1', '0 0', 'ready', '']
  await writeFile(pidFile(), note.join('\n'))
  await openAndClose()
  other.kill()
})

test('a cluster of another major version is refused and left alone', async () => {
  await openAndClose()
  const version = path.join(dataFolder, 'postgres', 'cluster', 'PG_VERSION')
  await writeFile(version, '17\n')
  await expect(openAndClose()).rejects.toMatchObject({
    code: 'database.version',
    params: { found: '17', needed: '18' },
  })
  expect(await readFile(version, 'utf8')).toBe('17\n')
  expect(await livePostmaster(dataFolder)).toBeUndefined()
})

test('works below a folder that only its owner may enter, with spaces and Cyrillic in its name', async () => {
  await chmod(root, 0o700)
  dataFolder = path.join(root, 'мои "данные" $HOME', 'data')
  await openAndClose()
  await openAndClose()
})

test('a half-made cluster of a killed start is cleared away', async () => {
  await mkdir(path.join(dataFolder, 'postgres.new-999999-0a0b0c0d'), { recursive: true })
  await openAndClose()
  expect(await readdir(dataFolder)).toEqual(['postgres'])
})

test('an ordinary user can run it, and is told when the folder is closed to him', async () => {
  const isRoot = process.getuid?.() === 0
  const user = isRoot ? { uid: 65534, gid: 65534, env: { HOME: '/' } } : {}
  await mkdir(dataFolder)
  if (isRoot) await chown(dataFolder, 65534, 65534)
  const child = databaseChild(['hold', dataFolder], user)
  await child.says('open')
  await child.finish()
  await chmod(dataFolder, 0o500)
  const closed = databaseChild(['hold', path.join(dataFolder, 'inner')], user)
  expect(await closed.says('failed')).toMatchObject({ failed: 'database.forbidden' })
  await chmod(dataFolder, 0o700)
})
