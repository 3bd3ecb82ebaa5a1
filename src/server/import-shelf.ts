/*
 * Word reports that were uploaded and looked at, and wait for somebody to say that a project is made of them. Each
 * organisation has its own shelf, so that nobody reads another's by knowing a hash; what lies longer than a day is cleared.
 */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sha256Of } from '#server/evidence/file-store.ts'

const keptMs = 86_400_000

/** Lays a file on the organisation's shelf and returns its hash. */
export async function shelve(dataFolder: string, organisationId: string, bytes: Uint8Array): Promise<string> {
  const folder = shelfOf(dataFolder, organisationId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await clear(folder)
  const sha256 = sha256Of(bytes)
  await writeFile(path.join(folder, sha256), bytes, { mode: 0o600 })
  return sha256
}

/** The file with this hash from the organisation's shelf; null where it is not there or not whole. */
export async function fromShelf(
  dataFolder: string,
  organisationId: string,
  sha256: string,
): Promise<Buffer | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null
  const bytes = await readFile(path.join(shelfOf(dataFolder, organisationId), sha256)).catch(() => null)
  return bytes && sha256Of(bytes) === sha256 ? bytes : null
}

const shelfOf = (dataFolder: string, organisationId: string): string =>
  path.join(dataFolder, 'imports', organisationId.replace(/[^0-9a-f-]/g, ''))

async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && Date.now() - found.mtimeMs > keptMs) await rm(file, { force: true })
  }
}
