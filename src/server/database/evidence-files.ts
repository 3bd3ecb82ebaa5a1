import { readdir } from 'node:fs/promises'
import path from 'node:path'

export interface EvidenceFile {
  /** Name in a backup: `files/ab/cdef…`. */
  readonly name: string
  /** Hex of the content's sha256, by its name. */
  readonly sha256: string
  /** Absolute path. */
  readonly file: string
}

/** Folder of the evidence files of a data folder. */
export function evidenceFolder(dataFolder: string): string {
  return path.join(dataFolder, 'files')
}

/** All evidence files of a data folder in the order of their hashes; drafts and strangers are left out. */
export async function evidenceFiles(dataFolder: string): Promise<EvidenceFile[]> {
  const folder = evidenceFolder(dataFolder)
  const found: EvidenceFile[] = []
  for (const start of (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const rests = (await namesIn(path.join(folder, start))).filter((name) => /^[0-9a-f]{62}$/.test(name))
    found.push(
      ...rests.map((rest) => ({
        name: `files/${start}/${rest}`,
        sha256: start + rest,
        file: path.join(folder, start, rest),
      })),
    )
  }
  return found
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
