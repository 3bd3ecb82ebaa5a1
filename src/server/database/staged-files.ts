// Evidence files on their way into a data folder: written beside it, moved in when everything is known to be right.
// Their names are hashes of their content, so a file that is there already is the same file.
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { evidenceFolder } from './evidence-files.ts'

export class StagedFiles {
  readonly #folder: string
  readonly #target: string
  readonly #staged: (readonly [start: string, rest: string])[] = []

  constructor(dataFolder: string) {
    this.#folder = path.join(dataFolder, `files.new-${process.pid}-${randomBytes(4).toString('hex')}`)
    this.#target = evidenceFolder(dataFolder)
  }

  /** Writes one file to disk, under the hash's first two and other 62 hex digits. */
  async write(start: string, rest: string, body: AsyncIterable<Buffer>): Promise<void> {
    await mkdir(path.join(this.#folder, start), { recursive: true, mode: 0o700 })
    const target = createWriteStream(path.join(this.#folder, start, rest), { mode: 0o600, flush: true })
    await pipeline(Readable.from(body), target)
    this.#staged.push([start, rest])
  }

  /** Moves all into place. */
  async settle(): Promise<void> {
    for (const [start, rest] of this.#staged) {
      await mkdir(path.join(this.#target, start), { recursive: true, mode: 0o700 })
      await rename(path.join(this.#folder, start, rest), path.join(this.#target, start, rest))
    }
  }

  async discard(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }
}
