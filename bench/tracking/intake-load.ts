/*
 * Positions over real HTTP to the served site, from connections that are kept open, for a bounded time; then the server is
 * killed in the midst of it, and what it had answered for is counted in the database.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { createOrganisation } from '#actions/organisation/create-organisation.ts'
import { addTracker } from '#actions/tracking/add-tracker.ts'
import { issueTrackerToken } from '#actions/tracking/issue-tracker-token.ts'
import { actionContext } from '#server/context.ts'
import { openDatabase, type Database } from '#server/database/connect.ts'
import { databaseSettings } from '#server/database/settings.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { Measured } from '../measure.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = 8951
const devices = 100
const connections = 600
const seconds = 10
const mostSent = 120_000

/** The rate, and what a killed server had answered for and lost. */
export async function measuredIntake(): Promise<Measured[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'esep-bench-'))
  // Held open, so that the embedded server outlives the site that is killed.
  const database = await openDatabase(databaseSettings({ ESEP_DATA: dataFolder }, root))
  try {
    const { organisationId, tokens } = await trackers(database)
    let site = await served(dataFolder)
    const idle = cpuMs(site)
    const steady = await load(tokens, { from: 0, seconds, atMost: mostSent })
    const spentMs = cpuMs(site) - idle
    const cut = load(tokens, { from: mostSent, seconds: 20, atMost: mostSent })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    site.kill('SIGKILL')
    const { acknowledged } = await cut
    site = await served(dataFolder)
    site.kill('SIGTERM')
    const { rows } = await database.read(organisationId, (db) =>
      sql<{ count: number }>`select count(*)::int as count from tracker_position`.execute(db),
    )
    const kept = rows[0]?.count ?? 0
    return [
      {
        name: `Positions taken a second over HTTP, ${devices} devices, ${connections} connections, ${seconds} s`,
        value: steady.acknowledged / steady.seconds,
        unit: '/s',
        limit: 5000,
        isRate: true,
        note: `the load generator runs on the same cores`,
      },
      {
        name: 'Processor time of the serving process for a position',
        value: (spentMs * 1000) / steady.acknowledged,
        unit: 'µs',
        limit: null,
        note: 'says what a core of its own would take, whatever else runs on the machine',
      },
      {
        name: 'Positions that were answered for and are lost after the server was killed',
        value: Math.max(0, steady.acknowledged + acknowledged - kept),
        unit: '',
        limit: 0,
        note: `${steady.acknowledged + acknowledged} answered for, ${kept} kept`,
      },
    ]
  } finally {
    await database.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function trackers(database: Database): Promise<{ organisationId: string; tokens: string[] }> {
  const organisationId = uuidV7(Date.now())
  const actor = { id: null, name: 'bench', role: 'administrator' as const }
  const context = actionContext(database, organisationId, actor)
  await createOrganisation(context, { id: organisationId, code: 'bench', name: { ru: 'Замер' } })
  const tokens: string[] = []
  for (let at = 0; at < devices; at += 1) {
    const { id } = await addTracker(context, {
      kind: 'tracker',
      vehicle: `Машина ${at + 1}`,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      fromTime: '00:00',
      toTime: '24:00',
    })
    tokens.push((await issueTrackerToken(context, { id })).token)
  }
  return { organisationId, tokens }
}

async function served(dataFolder: string): Promise<ChildProcess> {
  const site = spawn(join(root, 'bin/esep'), ['serve', '--port', String(port)], {
    env: { ...process.env, ESEP_DATA: dataFolder, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const until = Date.now() + 60_000
  while (
    !(await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (site.exitCode !== null || Date.now() > until) throw new Error('the site did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return site
}

/** Processor time that a process has spent, by the kernel's own account; NaN where there is none. */
function cpuMs({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

interface Load {
  readonly from: number
  readonly seconds: number
  readonly atMost: number
}

/** Sends one position after another on each connection until the time or the number is up, or the server is gone. */
async function load(
  tokens: readonly string[],
  { from, seconds: lasts, atMost }: Load,
): Promise<{ acknowledged: number; seconds: number }> {
  const started = performance.now()
  const until = started + lasts * 1000
  // Of the last hours: what is older than a month a starting server deletes.
  const first = Math.floor(Date.now() / 1000) * 1000 - 12 * 3_600_000
  let [sent, acknowledged] = [0, 0]
  const request = (): string => {
    const at = from + sent
    sent += 1
    const query = `id=${tokens[at % tokens.length]}&lat=44.7712&lon=65.6045&timestamp=${first + at * 100}&accuracy=6`
    return `GET /track?${query} HTTP/1.1\r\nhost: localhost\r\n\r\n`
  }
  const worker = (): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      let heard = ''
      const next = (): void => {
        if (performance.now() >= until || sent >= atMost) socket.end()
        else socket.write(request())
      }
      socket.on('connect', next)
      socket.on('data', (part) => {
        heard += part.toString('latin1')
        if (!heard.includes('\r\n\r\n')) return
        if (heard.startsWith('HTTP/1.1 200')) acknowledged += 1
        heard = ''
        next()
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve())
    })
  await Promise.all(Array.from({ length: connections }, worker))
  return { acknowledged, seconds: (performance.now() - started) / 1000 }
}
