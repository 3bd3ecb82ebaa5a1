// The folder `postgres/` of the data folder: password, remembered port, log and PostgreSQL's own `cluster/`.
// It is made beside its final name and renamed when complete, so a full disk or a kill leaves no half cluster,
// and of two first starts at once one rename wins.
import { createHmac, randomBytes } from 'node:crypto'
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '#server/problem.ts'
import { databaseProblem, outputProblem } from './database-problem.ts'
import type { EmbeddedBinaries } from './embedded-binaries.ts'
import { runAs, type ServerUser } from './server-user.ts'

export const ownerRole = 'esep'

/** The places inside `<data folder>/postgres`. */
export function clusterPaths(dataFolder: string) {
  const folder = path.join(dataFolder, 'postgres')
  return {
    folder,
    cluster: path.join(folder, 'cluster'),
    password: path.join(folder, 'password'),
    port: path.join(folder, 'port'),
    log: path.join(folder, 'server.log'),
  }
}

/** Makes the cluster where there is none. Throws `database.version` where one of another major version lies. */
export async function ensureCluster(
  dataFolder: string,
  binaries: EmbeddedBinaries,
  user: ServerUser | undefined,
  isDurable: boolean,
): Promise<void> {
  const { cluster } = clusterPaths(dataFolder)
  const version = await readIfThere(path.join(cluster, 'PG_VERSION'), dataFolder)
  if (version === undefined) return createCluster(dataFolder, binaries, user, isDurable)
  if (version.trim() !== binaries.major) {
    throw new Problem('database.version', { folder: cluster, found: version.trim(), needed: binaries.major })
  }
}

async function createCluster(
  dataFolder: string,
  binaries: EmbeddedBinaries,
  user: ServerUser | undefined,
  isDurable: boolean,
): Promise<void> {
  const { folder } = clusterPaths(dataFolder)
  const draft = `${folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o711 })
    await removeDeadDrafts(dataFolder)
    await mkdir(draft, { mode: 0o700 })
    const passwordFile = path.join(draft, 'password')
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (user) await Promise.all([draft, passwordFile].map((each) => chown(each, user.uid, user.gid)))
    await initialise(draft, passwordFile, binaries, user, isDurable)
    await rename(draft, folder)
    if (isDurable) await flushFolder(dataFolder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return
    throw databaseProblem(error, dataFolder)
  }
}

async function initialise(
  draft: string,
  passwordFile: string,
  binaries: EmbeddedBinaries,
  user: ServerUser | undefined,
  isDurable: boolean,
): Promise<void> {
  const place = ['-D', path.join(draft, 'cluster'), '-U', ownerRole, `--pwfile=${passwordFile}`]
  const kind = [
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=ru',
  ]
  const args = [...place, ...kind, '--no-instructions', ...(isDurable ? [] : ['--no-sync'])]
  const { code, output } = await runAs(user, draft, binaries.initdb, args)
  if (code !== 0) throw outputProblem(output, draft)
}

/** Makes a new name in the folder outlive a power cut; Windows cannot and need not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Drafts of processes that were killed while they made a cluster. */
async function removeDeadDrafts(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const pid = Number(/^postgres\.new-(\d+)-/.exec(name)?.[1])
    if (pid && !isAlive(pid)) await rm(path.join(dataFolder, name), { recursive: true, force: true })
  }
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Passwords of the owner and of the application's role, the second derived from the first. */
export async function clusterPasswords(dataFolder: string): Promise<{ owner: string; application: string }> {
  const owner = (await readIfThere(clusterPaths(dataFolder).password, dataFolder))?.trim() ?? ''
  return { owner, application: createHmac('sha256', owner).update('esep_app').digest('base64url') }
}

/** The text of a file, undefined where there is none. */
export async function readIfThere(file: string, dataFolder: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw databaseProblem(error, dataFolder)
  }
}
