import { reportContent } from '#domain/review/report-snapshot.ts'
import { approveInput } from '#domain/review/review-input.ts'
import { Problem } from '#server/problem.ts'
import { contentHash } from '#server/review/content-hash.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { insertApproval } from '#store/review-writes.ts'
import { action } from '../action.ts'
import { wasMadeBefore } from '../replay.ts'
import { groundOfReport, takeStep, writerOf } from '../review-step.ts'

const event = 'report.approved'

/**
 * Somebody of the organisation stands up for the report as they saw it. The approval holds while the content is the
 * same and until the report is unlocked. Throws `review.changed` where the report says something else by now.
 */
export const approveReport = action({
  name: 'approveReport',
  event,
  schema: approveInput,
  run: async ({ trx, input, context, scope }) => {
    const { projectId, kind, from, to, note, contentSha256 } = input
    const ground = await groundOfReport(trx, projectId, { kind, from, to })
    const id = input.id ?? context.newId()
    const body = { projectId, kind, from, to, note, contentSha256 }
    if (input.id && (await wasMadeBefore(trx, { event, subject: 'approval', id, body }))) {
      return { result: { id }, event: null }
    }
    takeStep('approve', ground, context)
    const content = reportContent(await recordsOfProject(trx, projectId), { kind, from, to })
    if (!content || contentHash(content) !== contentSha256) throw new Problem('review.changed')
    const approval = { id, ...body, role: context.actor.role }
    await insertApproval(trx, writerOf(scope, context), approval)
    return { result: { id }, event: { subject: 'approval', subjectId: id, before: null, after: approval } }
  },
})
