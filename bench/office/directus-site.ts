/* Directus over a PostgreSQL of the same kind as ours: a common way to have pages and an API over tables. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { openEmbedded, type EmbeddedServer } from '#server/database/embedded.ts'
import { ask } from './served-site.ts'

const run = promisify(execFile)
export const directusVersion = '12.4.0'
const port = 8927
export const directus = `http://127.0.0.1:${port}`
const alone = fileURLToPath(new URL('this-machine-alone.mjs', import.meta.url))
// The native part of its sandbox for flows, which are not measured, in the version that this runtime can load.
const wanted = {
  private: true,
  dependencies: { directus: directusVersion },
  overrides: { 'isolated-vm': '7.0.1' },
}

export interface DirectusSite {
  readonly token: string
  readonly client: pg.Client
  stop(): Promise<void>
}

/** Installs Directus with npm into a folder of its own and serves it to this machine. Throws where npm has it not. */
export async function directusSite(): Promise<DirectusSite> {
  const folder = await mkdtemp(join(tmpdir(), 'esep-directus-'))
  const undo: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    await writeFile(join(folder, 'package.json'), JSON.stringify(wanted))
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: folder,
      timeout: 600_000,
      maxBuffer: 1 << 24,
    })
    const server = await openEmbedded({ dataFolder: join(folder, 'data') })
    undo.push(() => server.close())
    const client = await databaseOf(server)
    undo.push(() => client.end())
    const token = randomBytes(16).toString('hex')
    await started(folder, server, token, undo)
    return { token, client, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function databaseOf({ host, port: at, owner }: EmbeddedServer): Promise<pg.Client> {
  const first = new pg.Client({ host, port: at, ...owner, database: 'postgres' })
  await first.connect()
  await first.query('create database directus')
  await first.end()
  const client = new pg.Client({ host, port: at, ...owner, database: 'directus' })
  await client.connect()
  return client
}

async function started(
  folder: string,
  { host, port: at, owner }: EmbeddedServer,
  token: string,
  undo: (() => Promise<unknown>)[],
): Promise<void> {
  await Promise.all(['uploads', 'extensions'].map((name) => mkdir(join(folder, name))))
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: directus,
    DB_CLIENT: 'pg',
    DB_HOST: host,
    DB_PORT: String(at),
    DB_DATABASE: 'directus',
    DB_USER: owner.user,
    DB_PASSWORD: owner.password,
    SECRET: randomBytes(32).toString('hex'),
    ADMIN_EMAIL: 'bench@example.com',
    ADMIN_PASSWORD: randomBytes(16).toString('hex'),
    ADMIN_TOKEN: token,
    TELEMETRY: 'false',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  }
  // Its command line first asks a registry for a newer version; what that command line then starts does not.
  const cli = ['--import', alone, 'node_modules/@directus/api/dist/cli/run.js']
  await run(process.execPath, [...cli, 'bootstrap'], { cwd: folder, env, maxBuffer: 1 << 24 })
  const site = spawn(process.execPath, [...cli, 'start'], { cwd: folder, env, stdio: 'ignore' })
  undo.push(() => ended(site))
  const until = Date.now() + 120_000
  while (!(await isAnswering())) {
    if (site.exitCode !== null || Date.now() > until) throw new Error('Directus did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const isAnswering = (): Promise<boolean> =>
  ask(`${directus}/server/ping`).then(
    ({ status }) => status === 200,
    () => false,
  )

async function ended(site: ChildProcess): Promise<void> {
  if (site.exitCode !== null) return
  const exit = new Promise((resolve) => site.once('exit', resolve))
  site.kill('SIGTERM')
  const force = setTimeout(() => site.kill('SIGKILL'), 5000)
  await exit
  clearTimeout(force)
}
