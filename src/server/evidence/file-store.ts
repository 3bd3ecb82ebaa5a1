/*
 * Evidence files on disk under the hex of their SHA-256: `files/ab/cdef…`. The same bytes are one file, and a file is
 * never changed: it is written aside, flushed, and given its name in one step, so that a reader or a power cut sees it
 * whole or not at all. Who may see a file is decided elsewhere.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { databaseProblem } from '#server/database/database-problem.ts'
import { Problem } from '#server/problem.ts'

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Where the file with this hash lies. */
export function filePath(dataFolder: string, sha256: string): string {
  return path.join(dataFolder, 'files', sha256.slice(0, 2), sha256.slice(2))
}

/** Keeps the bytes and returns their hash. Throws `database.diskFull` or `database.forbidden` with nothing half-written. */
export async function saveFile(dataFolder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes)
  const target = filePath(dataFolder, sha256)
  if (await isThere(target, bytes.length)) return sha256
  const aside = `${target}.${randomUUID()}.part`
  try {
    await mkdir(path.dirname(target), { recursive: true })
    await writeFlushed(aside, bytes)
    await rename(aside, target)
    await flushFolder(path.dirname(target))
  } catch (error) {
    await rm(aside, { force: true })
    throw databaseProblem(error, dataFolder)
  }
  return sha256
}

/** The bytes of a file. Throws `file.unreadable` where they are missing or are not what they were. */
export async function readStoredFile(dataFolder: string, sha256: string): Promise<Buffer> {
  const bytes = await readFile(filePath(dataFolder, sha256)).catch(() => null)
  if (bytes === null || sha256Of(bytes) !== sha256) throw new Problem('file.unreadable', { file: sha256 })
  return bytes
}

async function isThere(file: string, size: number): Promise<boolean> {
  const found = await stat(file).catch(() => null)
  return found !== null && found.size === size
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Windows cannot flush a folder and needs not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
