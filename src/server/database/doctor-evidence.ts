// Whether every evidence file that the rows speak of is there and still has the content it had.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import { pipeline } from 'node:stream/promises'
import type { Database } from './connect.ts'
import type { DoctorCheck } from './doctor-check.ts'
import { evidenceFiles } from './evidence-files.ts'

/** Counts the files, those missing, and those whose content is not that of their name. */
export async function evidenceCheck({ admin, dataFolder }: Database): Promise<DoctorCheck> {
  const files = await evidenceFiles(dataFolder)
  const present = new Set(files.map(({ sha256 }) => sha256))
  const wanted = await admin
    .selectFrom('evidence')
    .select('sha256')
    .distinct()
    .where('kind', '<>', 'link')
    // What was handed in lies in the same store.
    .union(admin.selectFrom('report_submission_file').select('sha256').distinct())
    // And what came by a link and waits.
    .union(
      admin
        .selectFrom('letter_answer')
        .select(sql<string>`sha256`.as('sha256'))
        .where('sha256', 'is not', null),
    )
    .execute()
  const missing = wanted.filter(({ sha256 }) => !present.has(sha256)).length
  let damaged = 0
  for (const { file, sha256 } of files) if ((await hashOf(file)) !== sha256) damaged++
  const state = missing + damaged === 0 ? 'good' : 'bad'
  return { id: 'evidence', state, params: { files: files.length, missing, damaged } }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
