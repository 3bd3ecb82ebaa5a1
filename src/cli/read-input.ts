import { readFile, stat } from 'node:fs/promises'
import { Problem } from '#server/problem.ts'

const maxBytes = 64 * 1024 * 1024

/** The bytes of a file that somebody names. Throws `file.unreadable` and `file.tooLarge`. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const info = await stat(file)
    // A pipe or a device may never come to an end.
    if (!info.isFile()) throw new Problem('file.unreadable', { file, detail: '' })
    if (info.size > maxBytes) throw new Problem('file.tooLarge', { file, limit: maxBytes / 1024 / 1024 })
    return await readFile(file)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('file.unreadable', { file, detail: (error as NodeJS.ErrnoException).code ?? '' })
  }
}
