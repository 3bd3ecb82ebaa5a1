import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '#server/problem.ts'

const maxDepth = 20
const maxFiles = 100_000

/**
 * The Word files that the given files and folders name, folders searched to their depth, in the order of their names.
 * Word's own lock files and hidden files are passed over. Throws `file.unreadable` for a path that cannot be read.
 */
export async function reportFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new Problem('file.unreadable', { file: path, detail: error.code ?? '' })
    })
    if (info.isDirectory()) await addFolder(path, found, 0)
    else found.push(path)
  }
  return found
}

async function addFolder(folder: string, found: string[], depth: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('file.unreadable', { file: folder, detail: error.code ?? '' })
  })
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (depth < maxDepth && !entry.name.startsWith('.')) await addFolder(path, found, depth + 1)
    } else if (isReport(path) && found.length < maxFiles) found.push(path)
  }
}

const isReport = (path: string): boolean => /\.doc[xm]?$/i.test(path) && !/^[~.]/.test(basename(path))
