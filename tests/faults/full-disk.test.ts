// A real full disk: a small memory disk, mounted for one process and gone with it, as root or as an ordinary user.
// Where the machine allows no such mount the test says so; under CI it fails.
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { databaseChild } from '#tests/support/database-child.ts'

const root = await mkdtemp(path.join(tmpdir(), 'esep-full-'))
await chmod(root, 0o755)
const disk = path.join(root, 'disk')
await mkdir(disk)
afterAll(() => rm(root, { recursive: true, force: true }))

const isRoot = process.getuid?.() === 0
const ownMounts = isRoot ? ['-m'] : ['-m', '--user', '--map-current-user', '--keep-caps']

const onDiskOf = (megabytes: number) => (node: readonly string[]) => {
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=755 esep "${disk}" && exec "$@"`
  return ['unshare', ...ownMounts, 'sh', '-c', mount, 'sh', ...node]
}

function canMount(): boolean {
  try {
    const [program = '', ...args] = onDiskOf(1)(['true'])
    execFileSync(program, args, { stdio: 'pipe' })
    return true
  } catch (error) {
    process.stderr.write(`No small disk can be mounted here, a full disk was not tried: ${String(error)}\n`)
    return false
  }
}

const isPossible = canMount()

test('this machine can make a small disk, or is no CI', () => {
  expect(isPossible || process.env['CI'] !== 'true').toBe(true)
})

test('a disk too small for the first start: a clear refusal, nothing left', async () => {
  if (!isPossible) return
  const dataFolder = path.join(disk, 'data')
  const listing = (node: readonly string[]) =>
    onDiskOf(20)(['sh', '-c', `"$@"; echo "{\\"left\\":\\"$(ls ${dataFolder})\\"}"`, 'sh', ...node])
  const child = databaseChild(['hold', dataFolder], {}, listing)
  expect(await child.says('failed')).toMatchObject({ failed: 'database.diskFull' })
  expect(await child.says('left')).toEqual({ left: '' })
  await child.finish()
})

test('a disk that fills up: writes are refused, what was acknowledged is there, work goes on with room', async () => {
  if (!isPossible) return
  const child = databaseChild(['fill', path.join(disk, 'data')], {}, onDiskOf(220))
  const refused = await child.says('refused')
  expect(refused).toMatchObject({ refused: 'database.diskFull' })
  expect(Number(refused['acknowledged'])).toBeGreaterThan(0)
  const lines = await child.finish()
  expect(lines).toContainEqual({ backup: 'database.diskFull' })
  const present = await child.says('present')
  expect(present['present']).toBe(refused['acknowledged'])
  expect(present['next']).toBe(Number(refused['acknowledged']) + 1)
  expect(await readdir(disk)).toEqual([])
})
