import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Suite } from './measure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = 8925

/** From an empty data folder to the first page served: the embedded database is made, started and migrated on the way. */
export async function benchFirstStart(): Promise<Suite> {
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) times.push(await firstPageMs())
  const median = times.toSorted((a, b) => a - b)[1] ?? 0
  return {
    title: 'First start',
    rows: [{ name: 'Empty folder to a served page', value: median, unit: 'ms', limit: 5000 }],
  }
}

async function firstPageMs(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'esep-start-'))
  const started = performance.now()
  const server = spawn(join(root, 'bin/esep'), ['serve', '--port', String(port)], {
    env: { ...process.env, ESEP_DATA: join(folder, 'data') },
    stdio: 'ignore',
  })
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error(`serve ended with ${server.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const took = performance.now() - started
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
  return took
}

const answers = async (): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/login`)).ok
  } catch {
    return false
  }
}
