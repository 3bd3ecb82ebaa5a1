import { answerAcceptance } from '#domain/answer/letter-answer.ts'
import { Problem } from '#server/problem.ts'
import { insertAnswerDecision, lockAnswer } from '#store/letter-link.ts'
import { replyTable } from '#store/recommendation.ts'
import { recordById } from '#store/record-table.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'

/** Says which reply was made of what came by a link. Throws `record.conflict` where somebody decided otherwise. */
export const acceptAnswer = action({
  name: 'acceptAnswer',
  event: 'letterAnswer.accepted',
  schema: answerAcceptance,
  run: async ({ trx, input: { id, replyId }, context, scope }) => {
    const answer = await lockAnswer(trx, id)
    if (!answer) throw new Problem('record.notFound', { id })
    const reply = await recordById(trx, replyTable, replyId)
    refuseFields(reply?.letterId === answer.letterId ? [] : [{ path: 'replyId', key: 'input.reference' }])
    if (answer.replyId === replyId) return { result: { id }, event: null }
    if (answer.isDecided) throw new Problem('record.conflict', { id })
    await insertAnswerDecision(trx, scope, { id: context.newId(), answerId: id, replyId, reason: null })
    const { letterId } = answer
    const [before, after] = [
      { letterId, replyId: null },
      { letterId, replyId },
    ]
    return { result: { id }, event: { subject: 'letterAnswer', subjectId: id, before, after } }
  },
})
