// PostgreSQL refuses to run as root. Run by root we start it as an unprivileged user that every system has; where
// that user cannot walk to the folders (a clone under /root, mode 700) it is given the one capability to pass
// closed folders, instead of changing anybody's folder modes or copying the programs elsewhere.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '#server/problem.ts'

export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

export interface CommandResult {
  readonly code: number
  readonly output: string
}

/** The user the server must run as, or undefined where the present user will do. `folder` may exist already. */
export function serverUser(folder: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(passwdLine)
  const owner = ownerOf(folder)
  const user =
    users.find((each) => each?.uid === owner && owner !== 0) ??
    users.find((each) => each?.name === 'postgres') ??
    users.find((each) => each?.name === 'nobody')
  if (!user) throw new Problem('database.noUser')
  return user
}

function passwdLine(line: string): ServerUser | undefined {
  const [name, , uid, gid] = line.split(':')
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}

function ownerOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.uid
}

/**
 * Runs a PostgreSQL program to its end as `user`. `folder` is the folder it works in (it must exist).
 * `output` holds what it printed on both channels.
 */
export async function runAs(
  user: ServerUser | undefined,
  folder: string,
  program: string,
  args: readonly string[],
): Promise<CommandResult> {
  const child = launchAs(user, folder, program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk: Buffer) => (output += chunk.toString('utf8'))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Starts a PostgreSQL program as `user`, which may outlive this process (`detached`). */
export function launchAs(
  user: ServerUser | undefined,
  folder: string,
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [command, allArgs] = commandFor(user, folder, program, args)
  const identity = user && command === program ? { uid: user.uid, gid: user.gid } : {}
  const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', PGOPTIONS: '', TZ: 'UTC' }
  return spawn(command, allArgs, { ...options, ...identity, cwd: path.parse(folder).root, env })
}

function commandFor(
  user: ServerUser | undefined,
  folder: string,
  program: string,
  args: readonly string[],
): readonly [string, string[]] {
  if (!user || isReachable(user, folder, program)) return [program, [...args]]
  const passClosedFolders = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    // Without this bit access(2) ignores the capability, and PostgreSQL looks for its programs with access(2).
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--bounding-set=-all,+dac_override',
  ]
  if (spawnSync('setpriv', [...passClosedFolders, 'true']).status !== 0) {
    throw new Problem('database.unreachable', { folder, user: user.name })
  }
  return ['setpriv', [...passClosedFolders, program, ...args]]
}

function isReachable(user: ServerUser, folder: string, program: string): boolean {
  const probe = ['-r', program, '-a', '-x', program, '-a', '-x', folder]
  return spawnSync('test', probe, { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0
}
