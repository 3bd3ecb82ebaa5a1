import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '#server/problem.ts'

/**
 * Writes a whole file or nothing: beside its name first, then renamed. Throws `file.unwritable` where the folder cannot
 * be written. A long text may come in parts, which are never held together. `mode` 0o600 keeps others from reading it.
 */
export async function writeOutput(
  path: string,
  bytes: Uint8Array | string | AsyncIterable<string | Uint8Array>,
  mode?: number,
): Promise<void> {
  const draft = `${path}.part-${process.pid}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, bytes, mode === undefined ? {} : { mode })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new Problem('file.unwritable', { file: path, detail: (error as NodeJS.ErrnoException).code ?? '' })
  }
}
