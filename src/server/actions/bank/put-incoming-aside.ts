import { reasonedInput } from '#domain/bank/bank-input.ts'
import { Problem } from '#server/problem.ts'
import { insertDecisions } from '#store/incoming.ts'
import { action } from '../action.ts'
import { incomingToDecide, plainDecision } from '../incoming-steps.ts'

/** Says that money is no household's dues, and why: the grant, a refund, a line that tells of money already here. */
export const putIncomingAside = action({
  name: 'putIncomingAside',
  event: 'incoming.shelved',
  schema: reasonedInput,
  run: async ({ trx, input: { incomingId, reason }, context, scope }) => {
    const { decision, amount, day } = await incomingToDecide(trx, incomingId)
    if (decision?.kind === 'aside' && decision.reason === reason)
      return { result: { id: incomingId }, event: null }
    if (decision) throw new Problem('record.conflict', { id: incomingId })
    const made = plainDecision('aside', { id: context.newId(), incomingId, isAutomatic: false })
    await insertDecisions(trx, scope, [{ ...made, reason }])
    return {
      result: { id: incomingId },
      event: { subject: 'incoming', subjectId: incomingId, before: null, after: { amount, day, reason } },
    }
  },
})
