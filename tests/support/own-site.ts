// The built site as a process of its own, on an own port and data folder, for tests that begin with nothing, end it
// half-way, or send it what no browser would.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const program = fileURLToPath(new URL('../../bin/esep', import.meta.url))
const startMs = 60_000

export interface OwnSite {
  readonly origin: string
  readonly dataFolder: string
  /** Name and password of the demo's manager, where it has the demo. */
  readonly manager: { readonly login: string; readonly password: string }
  /** Everything that the processes wrote to their terminal. */
  readonly printed: () => string
  readonly isAlive: () => boolean
  /** Ends the process as a power cut would. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same port and folder. */
  readonly start: () => Promise<void>
  /** Ends it in order and removes its folder. */
  readonly remove: () => Promise<void>
}

/** Starts `esep serve` on a data folder of its own: empty, or with the demo's project in it. */
export async function ownSite(content: 'empty' | 'demo' = 'empty'): Promise<OwnSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'esep-site-'))
  const port = await freePort()
  const dataFolder = path.join(folder, 'data')
  let printed = ''
  let server: ChildProcess | null = null
  const env = { ...process.env, ESEP_LANG: 'en', ESEP_DATA: dataFolder }
  const start = async (): Promise<void> => {
    const begun = spawn(program, ['serve', '--port', String(port)], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    server = begun
    let own = ''
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the site did not start:\n${own}`)), startMs)
      const read = (chunk: Buffer): void => {
        own += chunk.toString()
        printed += chunk.toString()
        if (!own.includes(`:${port}`)) return
        clearTimeout(late)
        resolve()
      }
      begun.stdout.on('data', read)
      begun.stderr.on('data', read)
      begun.once('exit', (code) => reject(new Error(`the site ended with ${code}:\n${own}`)))
    })
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = server
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    await ended
  }
  if (content === 'demo') await promisify(execFile)(program, ['demo', '--no-serve'], { cwd: folder, env })
  await start()
  return {
    origin: `http://127.0.0.1:${port}`,
    dataFolder,
    manager: await managerOf(dataFolder, content),
    printed: () => printed,
    isAlive: () => server !== null && server.exitCode === null && server.signalCode === null,
    kill: () => end('SIGKILL'),
    start,
    remove: async () => {
      await end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function managerOf(dataFolder: string, content: 'empty' | 'demo'): Promise<OwnSite['manager']> {
  if (content === 'empty') return { login: '', password: '' }
  const logins = JSON.parse(await readFile(path.join(dataFolder, 'demo-logins.json'), 'utf8')) as {
    role: string
    login: string
    password: string
  }[]
  const manager = logins.find(({ role }) => role === 'manager')
  if (!manager) throw new Error('the demo told no manager')
  return manager
}

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
