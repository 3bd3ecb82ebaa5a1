import { spawn } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LargeProject } from './large-project.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = 8926
export const site = `http://localhost:${port}`

export interface Answered {
  readonly status: number
  readonly body: string
  readonly cookies: readonly string[]
  readonly ms: number
}

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

// One connection a worker, kept open, as a browser or a program keeps it.
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Asks an address of this machine and tells how long the whole answer took. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const call = request(url, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('latin1'),
          cookies: (response.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? ''),
          ms: performance.now() - started,
        }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** Serves the built site over a project's folder; `stop` ends it. */
export async function servedSite({ dataFolder }: LargeProject): Promise<{ stop(): Promise<void> }> {
  const server = spawn(join(root, 'bin/esep'), ['serve', '--port', String(port)], {
    env: { ...process.env, ESEP_DATA: dataFolder, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const until = Date.now() + 60_000
  while (!(await isAnswering())) {
    if (server.exitCode !== null || Date.now() > until) throw new Error('the site did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    stop: async () => {
      if (server.exitCode !== null) return
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    },
  }
}

const isAnswering = async (): Promise<boolean> =>
  ask(`${site}/health`).then(
    ({ status }) => status === 200,
    () => false,
  )

/** The cookies of the project's manager, logged in as a browser does it. */
export async function loggedIn({ login }: LargeProject): Promise<string> {
  const { status, cookies } = await ask(`${site}/login`, {
    method: 'POST',
    headers: { origin: site, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(login).toString(),
  })
  const found = cookies.find((cookie) => /session=/.test(cookie))
  if (!found) throw new Error(`the log-in answered ${status} and no session`)
  return `${found}; lang=ru`
}
