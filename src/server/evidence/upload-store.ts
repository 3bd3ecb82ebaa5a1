/*
 * Uploads on their way: a file comes in portions and each is flushed before it is answered, so that a lost network, a
 * closed tab or a restart of the server costs the portion that was under way and nothing else. How much has come is the
 * size of the file on disk; nothing else remembers it. A file becomes evidence only when it is whole, and a portion that
 * is sent twice is taken once.
 */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { databaseProblem } from '#server/database/database-problem.ts'

/** Whose upload it is; nobody else can reach it, for its name on disk is made of all three. */
export interface UploadKey {
  readonly organisationId: string
  readonly accountId: string
  /** Id that the browser made. */
  readonly id: string
}

/** An upload that nobody went on with for so long is forgotten. */
const keptDays = 14

function fileOf(dataFolder: string, { organisationId, accountId, id }: UploadKey): string {
  const name = createHash('sha256').update(`${organisationId} ${accountId} ${id}`).digest('hex')
  return path.join(dataFolder, 'uploads', name)
}

/** Bytes that have come; 0 for an upload that has not begun. */
export async function uploadedBytes(dataFolder: string, key: UploadKey): Promise<number> {
  const found = await stat(fileOf(dataFolder, key)).catch(() => null)
  return found?.size ?? 0
}

/** Portions of one upload are written one after the other. */
const turns = new Map<string, Promise<unknown>>()

/**
 * Adds a portion that begins at `offset` and returns how many bytes have come. A portion that begins elsewhere than where
 * the file ends changes nothing: the answer says where to go on. Throws `database.diskFull` or `database.forbidden`.
 */
export async function appendUpload(
  dataFolder: string,
  key: UploadKey,
  offset: number,
  bytes: Uint8Array,
): Promise<number> {
  const file = fileOf(dataFolder, key)
  const before = turns.get(file) ?? Promise.resolve()
  const turn = before.catch(() => undefined).then(() => append(dataFolder, file, offset, bytes))
  turns.set(file, turn)
  try {
    return await turn
  } finally {
    if (turns.get(file) === turn) turns.delete(file)
  }
}

async function append(dataFolder: string, file: string, offset: number, bytes: Uint8Array): Promise<number> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    const handle = await open(file, 'a', 0o600)
    try {
      const { size } = await handle.stat()
      if (size !== offset) return size
      await handle.appendFile(bytes)
      await handle.sync()
      return offset + bytes.length
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw databaseProblem(error, dataFolder)
  }
}

/** The bytes that have come, null for an upload that has not begun. */
export async function readUpload(dataFolder: string, key: UploadKey): Promise<Buffer | null> {
  return readFile(fileOf(dataFolder, key)).catch(() => null)
}

/** Forgets an upload: it has become evidence, or the person took it back. */
export async function dropUpload(dataFolder: string, key: UploadKey): Promise<void> {
  await rm(fileOf(dataFolder, key), { force: true })
}

/** Forgets uploads that nobody went on with. Returns how many went. */
export async function sweepUploads(dataFolder: string, now: number): Promise<number> {
  const folder = path.join(dataFolder, 'uploads')
  let gone = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => null)
    if (!found || now - found.mtimeMs < keptDays * 86_400_000) continue
    await rm(file, { force: true })
    gone += 1
  }
  return gone
}
