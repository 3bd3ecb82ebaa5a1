import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = new URL('../../src/cli/main.ts', import.meta.url).pathname
const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'esep-demo-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Outcome {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** The command in a folder of its own, with its own embedded database. */
async function demo(...args: string[]): Promise<Outcome> {
  const { DATABASE_URL: _, ...env } = process.env
  const settings = { ...env, ESEP_DATA: join(folder, 'data'), ESEP_LANG: 'ru' }
  try {
    const { stdout, stderr } = await run(process.execPath, [main, 'demo', ...args], {
      cwd: folder,
      env: settings,
    })
    return { status: 0, out: stdout, err: stderr }
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string }
    return { status: failed.code, out: failed.stdout, err: failed.stderr }
  }
}

const passwords = (out: string): string[] =>
  [...out.matchAll(/demo-\w+ \/ (\w+):/g)].map(([, password]) => password ?? '')

test('a first run loads and writes, a second one says that all is there, with the same log-ins', async () => {
  const first = await demo('--no-serve')
  expect(first).toMatchObject({ status: 0 })
  const reports = (await readdir(join(folder, 'out'))).toSorted()
  expect(reports).toEqual(
    ['final-kk.docx', 'final-kk.html', 'final-kk.pdf', 'final-ru.docx', 'final-ru.html', 'final-ru.pdf']
      .concat(['interim-kk.docx', 'interim-ru.docx'])
      .map((name) => `SABALAK-2023-${name}`),
  )
  for (const name of reports) expect(first.out).toContain(name)
  expect(passwords(first.out)).toHaveLength(4)
  expect(new Set(passwords(first.out)).size).toBe(4)
  const kept = await stat(join(folder, 'data', 'demo-logins.json'))
  expect(kept.mode & 0o777).toBe(0o600)

  const second = await demo('--no-serve')
  expect(second).toMatchObject({ status: 0 })
  expect(second.out).toContain('Пример уже загружен')
  expect(passwords(second.out)).toEqual(passwords(first.out))
}, 120_000)

test('an output folder that cannot be written leaves no half file', async () => {
  await rm(join(folder, 'out'), { recursive: true, force: true })
  await writeFile(join(folder, 'out'), 'in the way')
  const refused = await demo('--no-serve')
  expect(refused.status).toBe(2)
  expect(refused.err).toContain('SABALAK-2023-final-ru.docx')
  expect(await readFile(join(folder, 'out'), 'utf8')).toBe('in the way')
}, 60_000)

test.each([
  [['--port', '99999'], '99999'],
  [['--colour'], '--colour'],
  [['now'], 'now'],
])('refuses %j before anything is opened', async (args, named) => {
  const { status, err } = await demo(...args)
  expect(status).toBe(2)
  expect(err).toContain(named)
})
