// Runs the real bin/esep as a person does: a process of its own, its two streams and its exit status.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { openEmbedded } from '#server/database/embedded.ts'
import { createTestDatabase, dropTestDatabase, serverFolder } from './database-server.ts'

const program = fileURLToPath(new URL('../../bin/esep', import.meta.url))

export interface CommandRun {
  readonly status: number
  readonly out: string
  readonly err: string
}

export type Environment = Readonly<Record<string, string>>

/** One call of the command line; it speaks Russian unless the environment or an option says otherwise. */
export function esep(args: readonly string[], env: Environment = {}, cwd = tmpdir()): Promise<CommandRun> {
  const environment = { ...process.env, ESEP_LANG: 'ru', NO_COLOR: '1', ...env }
  return new Promise((resolve, reject) => {
    execFile(
      program,
      [...args],
      { cwd, env: environment, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const status = error ? error.code : 0
        if (typeof status === 'number') resolve({ status, out, err })
        else reject(error ?? new Error('no exit status'))
      },
    )
  })
}

/** A temporary folder that is gone after the file's last test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'esep-cli-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** An empty installation: a database of its own on the tests' server and a data folder. */
export async function emptyInstallation(): Promise<Environment> {
  const name = await createTestDatabase(true)
  afterAll(() => dropTestDatabase(name))
  return { DATABASE_URL: await urlOf(name), ESEP_DATA: await temporaryFolder() }
}

async function urlOf(name: string): Promise<string> {
  const given = process.env['DATABASE_URL']
  if (given) {
    const url = new URL(given)
    url.pathname = `/${name}`
    return url.href
  }
  // The server runs from the first test file to the last: its address stays good after this attachment ends.
  const server = await openEmbedded({ dataFolder: serverFolder, isDurable: false })
  const { host, port, owner } = server
  await server.close()
  return `postgres://${owner.user}:${encodeURIComponent(owner.password)}@${host}:${port}/${name}`
}
