import { answerInput } from '#domain/review/review-input.ts'
import { Problem } from '#server/problem.ts'
import { remarkOwner } from '#store/review.ts'
import { insertRemarkAnswer } from '#store/review-writes.ts'
import { action } from '../action.ts'
import { wasMadeBefore } from '../replay.ts'
import { groundOfSubmission, takeStep, writerOf } from '../review-step.ts'

const event = 'remark.answered'

/** The organisation's answer to a remark: what was mended, or why it stands. */
export const answerRemark = action({
  name: 'answerRemark',
  event,
  schema: answerInput,
  run: async ({ trx, input, context, scope }) => {
    const { remarkId, text } = input
    const owner = await remarkOwner(trx, remarkId)
    if (!owner) throw new Problem('record.notFound', { id: remarkId })
    const ground = await groundOfSubmission(trx, owner.submissionId)
    const id = input.id ?? context.newId()
    if (
      input.id &&
      (await wasMadeBefore(trx, { event, subject: 'remarkAnswer', id, body: { remarkId, text } }))
    ) {
      return { result: { id }, event: null }
    }
    takeStep('answer', ground, context)
    const answer = { id, remarkId, text }
    await insertRemarkAnswer(trx, writerOf(scope, context), answer)
    return { result: { id }, event: { subject: 'remarkAnswer', subjectId: id, before: null, after: answer } }
  },
})
