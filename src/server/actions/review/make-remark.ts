import { anchoredLine } from '#domain/review/remark-anchor.ts'
import { remarkInput } from '#domain/review/review-input.ts'
import { Problem } from '#server/problem.ts'
import { thawedReport } from '#server/review/frozen-report.ts'
import { snapshotOfSubmission } from '#store/review.ts'
import { insertRemark } from '#store/review-writes.ts'
import { action } from '../action.ts'
import { wasMadeBefore } from '../replay.ts'
import { groundOfSubmission, refuseOldAttempt, takeStep, writerOf } from '../review-step.ts'

const event = 'remark.made'

/** A remark at a line or figure of what was handed in: by the monitor, or as the operator's letter has it. */
export const makeRemark = action({
  name: 'makeRemark',
  event,
  schema: remarkInput,
  run: async ({ trx, input, context, scope }) => {
    const { submissionId, lang, place, figure, text } = input
    const ground = await groundOfSubmission(trx, submissionId)
    const id = input.id ?? context.newId()
    if (
      input.id &&
      (await wasMadeBefore(trx, { event, subject: 'remark', id, body: { submissionId, lang, text } }))
    ) {
      return { result: { id }, event: null }
    }
    takeStep('remark', ground, context)
    refuseOldAttempt(ground)
    const frozen = await snapshotOfSubmission(trx, submissionId)
    if (!frozen) throw new Problem('record.notFound', { id: submissionId })
    const line = anchoredLine(thawedReport(frozen.snapshot).content.models[lang], place, figure)
    if (!line) throw new Problem('input.invalid', {}, [{ path: 'place', key: 'input.reference' }])
    const anchor = { lang, figure, ...line }
    const remark = { id, submissionId, anchor, text, authorRole: context.actor.role }
    await insertRemark(trx, writerOf(scope, context), remark)
    const after = { id, submissionId, ...anchor, text }
    return { result: { id }, event: { subject: 'remark', subjectId: id, before: null, after } }
  },
})
