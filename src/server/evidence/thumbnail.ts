/*
 * Smaller copies of pictures, made when somebody first looks and kept under the hash of the original. They hold no
 * metadata. The folder is a cache: any of it may go at any time, and the oldest go where it grows beyond its limit.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { evidenceLimits } from './evidence-limits.ts'
import { readStoredFile } from './file-store.ts'
import { publicPicture } from './picture.ts'

/** Longest side in pixels: of a gallery's tile, and of a picture that is looked at. */
const pictureSides = { small: 400, large: 2048 } as const
export type PictureSize = keyof typeof pictureSides

const folderOf = (dataFolder: string): string => path.join(dataFolder, 'thumbnails')

/** Copies that are being made: two people who look at once wait for one. */
const making = new Map<string, Promise<Buffer>>()
/** A gallery asks for fifty pictures at once; each unpacked takes hundreds of megabytes. */
const atOnce = 2
let busy = 0
const waiting: (() => void)[] = []
let written = 0

/** A stripped JPEG copy of a stored picture. Throws as `readStoredFile` and `publicPicture` do. */
export async function thumbnail(dataFolder: string, sha256: string, size: PictureSize): Promise<Buffer> {
  const file = path.join(folderOf(dataFolder), sha256.slice(0, 2), `${sha256.slice(2)}.${size}.jpg`)
  const kept = await readFile(file).catch(() => null)
  if (kept !== null && kept.length > 0) return kept
  const present = making.get(file)
  if (present) return present
  const made = inTurn(() => make(dataFolder, sha256, size, file)).finally(() => making.delete(file))
  making.set(file, made)
  return made
}

async function make(dataFolder: string, sha256: string, size: PictureSize, file: string): Promise<Buffer> {
  const original = await readStoredFile(dataFolder, sha256)
  const { bytes } = await publicPicture(original, sha256, pictureSides[size])
  // A full disk or a folder that may not be written costs speed, never the picture.
  await keep(file, bytes).catch(() => undefined)
  written += 1
  if (written % 100 === 1) await sweepThumbnails(dataFolder).catch(() => undefined)
  return bytes
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const aside = `${file}.${randomUUID()}.part`
  try {
    await writeFile(aside, bytes, { mode: 0o600 })
    await rename(aside, file)
  } finally {
    await rm(aside, { force: true })
  }
}

/** Removes the oldest copies until the rest fits its limit. Returns how many went. */
export async function sweepThumbnails(
  dataFolder: string,
  limit: number = evidenceLimits().thumbnailBytes,
): Promise<number> {
  const folder = folderOf(dataFolder)
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const files: { file: string; size: number; at: number }[] = []
  for (const name of names) {
    const found = await stat(path.join(folder, name)).catch(() => null)
    if (found?.isFile()) files.push({ file: path.join(folder, name), size: found.size, at: found.mtimeMs })
  }
  let total = files.reduce((sum, each) => sum + each.size, 0)
  let gone = 0
  for (const each of files.toSorted((a, b) => a.at - b.at)) {
    if (total <= limit) break
    await rm(each.file, { force: true })
    total -= each.size
    gone += 1
  }
  return gone
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}
