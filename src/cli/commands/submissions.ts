import { join, resolve } from 'node:path'
import { reviewState } from '#domain/review/review-steps.ts'
import type { Submission } from '#domain/review/review.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { message, messageOr } from '#i18n/message.ts'
import type { Database } from '#server/database/connect.ts'
import { readStoredFile } from '#server/evidence/file-store.ts'
import { Problem } from '#server/problem.ts'
import { verifySubmission, type SubmissionVerdict } from '#server/review/verify-submission.ts'
import { allOrganisations } from '#store/organisations.ts'
import { projectIdForCode } from '#store/project.ts'
import { reviewOfProject, snapshotOfSubmission } from '#store/review.ts'
import type { Command } from '../command.ts'
import { exitStatus } from '../exit.ts'
import { noArguments } from '../one-file.ts'
import { withDatabase } from '../open-project.ts'
import { readOptions, required, text } from '../options.ts'
import { writeOutput } from '../output-file.ts'
import type { Terminal } from '../terminal.ts'

interface Handed {
  readonly submission: Submission
  readonly snapshot: string
  readonly verdict: SubmissionVerdict
}

/**
 * `esep submissions`: what was handed in of a project, each hash computed anew; with `--out` the files and snapshots go
 * to a folder, byte for byte. Ends with 1 where something is no longer what was handed in.
 */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { project: 'string', out: 'string' })
  noArguments(rest)
  const code = required(options, 'project')
  const out = text(options, 'out')
  return withDatabase(async (database) => {
    const handed = await submissionsOf(database, code)
    if (handed.length === 0) terminal.say('cli.submissions.none')
    for (const one of handed) {
      tell(one, terminal)
      if (out !== undefined) await writeFiles(one, database.dataFolder, resolve(out), code)
    }
    return handed.every(isWhole) ? exitStatus.ok : exitStatus.refused
  })
}

const isWhole = ({ verdict }: Handed): boolean => verdict.isUnchanged && verdict.brokenFiles.length === 0

async function submissionsOf(database: Database, code: string): Promise<Handed[]> {
  for (const organisation of await allOrganisations(database.kysely)) {
    const found = await database.read(organisation.id, async (db) => {
      const projectId = await projectIdForCode(db, code)
      if (!projectId) return null
      const { submissions } = await reviewOfProject(db, projectId)
      const frozen = []
      for (const submission of submissions) {
        const kept = await snapshotOfSubmission(db, submission.id)
        if (kept) frozen.push({ submission, ...kept })
      }
      return frozen
    })
    if (!found) continue
    const handed: Handed[] = []
    for (const { submission, snapshot, sha256 } of found)
      handed.push({
        submission,
        snapshot,
        verdict: await verifySubmission(database.dataFolder, { snapshot, sha256 }),
      })
    return handed
  }
  throw new Problem('project.notFound', { code })
}

function tell({ submission, verdict }: Handed, { lang, say }: Terminal): void {
  const { kind, attempt, from, to, at, by, sha256, decisions } = submission
  say('cli.submissions.one', {
    report: message(lang, `report.kind.${kind}`),
    period: [from, to].filter((day) => day !== null).join(' – ') || '—',
    attempt,
    at: formatInstant(at, lang),
    by,
    state: messageOr(lang, `review.state.${reviewState([{ decisions }])}`) ?? '',
  })
  say('cli.submissions.hash', { sha256 })
  if (!verdict.isUnchanged) say('cli.submissions.changed', { found: verdict.sha256 })
  for (const file of verdict.brokenFiles) say('cli.submissions.file', { file: `${file.lang}.${file.format}` })
}

async function writeFiles(handed: Handed, dataFolder: string, folder: string, code: string): Promise<void> {
  const { kind, attempt, files } = handed.submission
  const name = `${code}-${kind}-${attempt}`
  await writeOutput(join(folder, `${name}.json`), handed.snapshot)
  for (const { lang, format, sha256 } of files) {
    if (handed.verdict.brokenFiles.some((broken) => broken.sha256 === sha256)) continue
    await writeOutput(join(folder, `${name}-${lang}.${format}`), await readStoredFile(dataFolder, sha256))
  }
}
