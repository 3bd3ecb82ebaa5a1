import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { reportContent } from '#domain/review/report-snapshot.ts'
import { submitInput } from '#domain/review/review-input.ts'
import { Problem } from '#server/problem.ts'
import { contentHash } from '#server/review/content-hash.ts'
import { frozenReport, keepFiles, printedFiles } from '#server/review/frozen-report.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { insertSubmission } from '#store/review-writes.ts'
import { action } from '../action.ts'
import { wasMadeBefore } from '../replay.ts'
import { groundOfReport, takeStep, writerOf } from '../review-step.ts'

const event = 'report.submitted'

/**
 * Hands a report in: its content of this moment in both languages, and the files printed from it, are frozen under one
 * hash. The records go on; what was handed in never changes. Throws `review.changed` where the report is no longer the
 * one that the person saw.
 */
export const submitReport = action({
  name: 'submitReport',
  event,
  schema: submitInput,
  prepare: async ({ projectId, kind, from, to }, context) => {
    const { database, organisationId } = context
    const records = await database.read(organisationId, (db) => recordsOfProject(db, projectId))
    const content = reportContent(records, { kind, from, to })
    if (!content) throw new Problem('form.unknown', { form: records.project.form })
    const day = dayOfInstant(context.now(), records.project.timeZone)
    return { content, hash: contentHash(content), day, printed: await printedFiles(content, day) }
  },
  run: async ({ trx, input, prepared, context, scope }) => {
    const { projectId, kind, from, to, note } = input
    const ground = await groundOfReport(trx, projectId, { kind, from, to })
    const id = input.id ?? context.newId()
    const body = { projectId, kind, from, to, note }
    if (input.id && (await wasMadeBefore(trx, { event, subject: 'submission', id, body }))) {
      return { result: { id }, event: null }
    }
    takeStep('submit', ground, context)
    const wasSeen = input.contentSha256 === null || input.contentSha256 === prepared.hash
    if (!wasSeen) throw new Problem('review.changed')
    const attempt = (ground.attempts.at(-1)?.attempt ?? 0) + 1
    const { content, hash, day, printed } = prepared
    const frozen = frozenReport(content, printed, { attempt, day })
    await keepFiles(context.database.dataFolder, printed)
    const { sha256, files } = frozen
    const submission = { id, ...body, attempt, form: content.form, sha256, contentSha256: hash, files }
    await insertSubmission(trx, writerOf(scope, context), submission, frozen.snapshot)
    return {
      result: { id },
      event: { subject: 'submission', subjectId: id, before: null, after: submission },
    }
  },
})
