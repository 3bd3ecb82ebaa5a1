import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = Number(process.env['ESEP_E2E_PORT'] ?? 8924)
const startMs = 240_000

/** Serves the demo project from a folder of its own for the browser tests; ends and removes it after them. */
export default async function serveDemo(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'esep-e2e-'))
  // As a person starts it: the folder is the working directory, the reports go to out/ below it.
  const server = spawn(join(root, 'bin/esep'), ['demo', '--port', String(port)], {
    cwd: folder,
    env: { ...process.env, ESEP_LANG: 'en', ESEP_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = await ready(server)
  process.env['ESEP_E2E_LOGIN'] = login(printed, 'manager')
  process.env['ESEP_E2E_MONITOR'] = login(printed, '(grant operator)')
  process.env['ESEP_E2E_FOLDER'] = folder
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

function ready(server: ChildProcess): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the demo did not start:\n${printed}`)), startMs)
    server.once('exit', (code) => reject(new Error(`the demo ended with ${code}:\n${printed}`)))
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (!printed.includes(`:${port}`)) return
      clearTimeout(timer)
      resolve(printed)
    })
  })
}

/** The line `  name / password: role` that the demo prints for a role. */
function login(printed: string, role: string): string {
  const line = printed.split('\n').find((each) => each.trim().endsWith(role)) ?? ''
  return line.trim().replace(/:[^:]*$/, '')
}
