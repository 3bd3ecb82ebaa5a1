import { answerRejection } from '#domain/answer/letter-answer.ts'
import { Problem } from '#server/problem.ts'
import { insertAnswerDecision, lockAnswer } from '#store/letter-link.ts'
import { action } from '../action.ts'

/** Puts aside what came by a link and is no answer; it stays readable with the reason. */
export const rejectAnswer = action({
  name: 'rejectAnswer',
  event: 'letterAnswer.rejected',
  schema: answerRejection,
  run: async ({ trx, input: { id, reason }, context, scope }) => {
    const answer = await lockAnswer(trx, id)
    if (!answer) throw new Problem('record.notFound', { id })
    if (answer.isDecided && answer.reason === reason) return { result: { id }, event: null }
    if (answer.isDecided) throw new Problem('record.conflict', { id })
    await insertAnswerDecision(trx, scope, { id: context.newId(), answerId: id, replyId: null, reason })
    const { letterId } = answer
    return {
      result: { id },
      event: { subject: 'letterAnswer', subjectId: id, before: { letterId }, after: { letterId, reason } },
    }
  },
})
