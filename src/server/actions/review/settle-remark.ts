import { settleInput } from '#domain/review/review-input.ts'
import { Problem } from '#server/problem.ts'
import { remarkOwner } from '#store/review.ts'
import { insertRemarkSettlement } from '#store/review-writes.ts'
import { action } from '../action.ts'
import { groundOfSubmission, takeStep, writerOf } from '../review-step.ts'

/** A remark is settled: by the monitor, or by the organisation where it wrote it down from a letter. Twice is once. */
export const settleRemark = action({
  name: 'settleRemark',
  event: 'remark.settled',
  schema: settleInput,
  run: async ({ trx, input, context, scope }) => {
    const { remarkId, note } = input
    const owner = await remarkOwner(trx, remarkId)
    if (!owner) throw new Problem('record.notFound', { id: remarkId })
    const ground = await groundOfSubmission(trx, owner.submissionId)
    const remark = ground.review.remarks.find((one) => one.id === remarkId)
    if (remark?.settled) return { result: { id: remarkId }, event: null }
    takeStep('settle', ground, context, remark ? { remarkBy: remark.authorRole } : {})
    await insertRemarkSettlement(trx, writerOf(scope, context), { remarkId, note })
    const after = { remarkId, note }
    return {
      result: { id: remarkId },
      event: { subject: 'remark', subjectId: remarkId, before: null, after },
    }
  },
})
