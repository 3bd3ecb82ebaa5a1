// Starting, finding and stopping PostgreSQL's first process. `postmaster.pid` is PostgreSQL's own note of it:
// line 1 its process id, line 4 its port, line 8 `ready` once it takes connections.
import { spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import { readlinkSync, realpathSync } from 'node:fs'
import { chown, open, readFile, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { clusterPaths, isAlive, readIfThere } from './cluster.ts'
import { databaseProblem, outputProblem } from './database-problem.ts'
import type { EmbeddedBinaries } from './embedded-binaries.ts'
import { launchAs, runAs, type ServerUser } from './server-user.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly isReady: boolean
}

const host = '127.0.0.1'
/** An empty note younger than this belongs to a server that is just starting. */
const noteWritingMs = 5000
const logLimit = 1024 * 1024

/** The live server of this data folder; undefined where none runs. A note left by a dead one is taken away. */
export async function livePostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const { cluster } = clusterPaths(dataFolder)
  const file = path.join(cluster, 'postmaster.pid')
  const note = await readIfThere(file, dataFolder)
  if (note === undefined) return undefined
  if (note === '' && (await ageOf(file)) < noteWritingMs) return { pid: 0, port: 0, isReady: false }
  const lines = note.split('\n')
  const pid = Number(lines[0])
  if (isServerOf(pid, cluster)) {
    return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
  }
  await removeStaleNote(cluster, note)
  return undefined
}

async function ageOf(file: string): Promise<number> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }))
  return Date.now() - mtimeMs
}

/**
 * Whether process `pid` is PostgreSQL in `cluster`. After a power cut the number in the note may belong to any
 * program, and PostgreSQL itself would then refuse to start; it works in its cluster folder, others do not.
 */
function isServerOf(pid: number, cluster: string): boolean {
  if (!pid || !isAlive(pid)) return false
  if (process.platform !== 'linux') return process.platform === 'win32' || isPostgres(pid)
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return isAlive(pid)
  }
}

function isPostgres(pid: number): boolean {
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres')
}

/** Renames before it removes, so that the note of a server started meanwhile is put back. */
async function removeStaleNote(cluster: string, expected: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid')
  const aside = `${file}.stale-${process.pid}`
  try {
    await rename(file, aside)
    if ((await readFile(aside, 'utf8')) === expected) await rm(aside)
    else await rename(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

const laptopSettings = {
  listen_addresses: host,
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '60',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_rotation_size: '0',
  jit: 'off',
}
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** Starts the server and waits until it takes connections; it outlives this process. */
export async function startPostmaster(
  dataFolder: string,
  binaries: EmbeddedBinaries,
  user: ServerUser | undefined,
  isDurable: boolean,
): Promise<void> {
  const { cluster, log, folder } = clusterPaths(dataFolder)
  const port = await choosePort(dataFolder, user)
  const settings = { port: String(port), ...laptopSettings, ...(isDurable ? {} : throwAway) }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = await openLog(log, dataFolder)
  try {
    const { size } = await output.stat()
    if (user) await output.chown(user.uid, user.gid)
    const stdio: StdioOptions = ['ignore', output.fd, output.fd]
    const child = launchAs(user, folder, binaries.postgres, ['-D', cluster, ...options], {
      detached: true,
      stdio,
    })
    const isStarted = await becomesReady(child, dataFolder)
    child.unref()
    if (!isStarted) throw outputProblem(await textFrom(output, size), dataFolder)
  } finally {
    await output.close()
  }
}

/** The log goes on where it was; a long one is put aside. */
async function openLog(log: string, dataFolder: string): Promise<FileHandle> {
  try {
    const { size } = await stat(log).catch(() => ({ size: 0 }))
    if (size > logLimit) await rename(log, `${log}.1`)
    return await open(log, 'a+', 0o600)
  } catch (error) {
    throw databaseProblem(error, dataFolder)
  }
}

async function textFrom(log: FileHandle, position: number): Promise<string> {
  const { buffer, bytesRead } = await log.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, position)
  return buffer.toString('utf8', 0, bytesRead)
}

/** False when the process ended before it took connections. */
async function becomesReady(child: ChildProcess, dataFolder: string): Promise<boolean> {
  const ended = new AbortController()
  child.once('exit', () => ended.abort())
  child.once('error', () => ended.abort())
  while (!ended.signal.aborted) {
    const running = await livePostmaster(dataFolder)
    if (running?.isReady) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}

/** Stops the server at once but cleanly: open transactions are rolled back, nothing acknowledged is lost. */
export async function stopPostmaster(
  dataFolder: string,
  binaries: EmbeddedBinaries,
  user: ServerUser | undefined,
): Promise<void> {
  const { cluster, folder } = clusterPaths(dataFolder)
  const { code, output } = await runAs(user, folder, binaries.pgCtl, [
    'stop',
    '-w',
    '-s',
    '-m',
    'fast',
    '-D',
    cluster,
  ])
  if (code !== 0 && (await livePostmaster(dataFolder))) throw outputProblem(output, dataFolder)
}

/** The port of the last time if it is free, else a free one, remembered. */
async function choosePort(dataFolder: string, user: ServerUser | undefined): Promise<number> {
  const file = clusterPaths(dataFolder).port
  const remembered = Number((await readIfThere(file, dataFolder)) ?? 0)
  const port = (await freePort(remembered)) ?? (await freePort(0)) ?? 0
  if (port !== remembered) {
    await writeFile(file, String(port)).catch((error) => Promise.reject(databaseProblem(error, dataFolder)))
    if (user) await chown(file, user.uid, user.gid)
  }
  return port
}

async function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', () => resolve(undefined))
    probe.listen(wanted, host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
