import { assignInput } from '#domain/bank/bank-input.ts'
import { Problem } from '#server/problem.ts'
import { paymentById } from '#store/dues-payment.ts'
import { action } from '../action.ts'
import { householdOfAccount, incomingToDecide, payFrom } from '../incoming-steps.ts'
import { refuseFields } from '../parse-input.ts'

/** Says whose money it is, by a household's account: it becomes a payment of its own day. Said twice it is one. */
export const assignIncoming = action({
  name: 'assignIncoming',
  event: 'incoming.assigned',
  schema: assignInput,
  run: async ({ trx, input: { incomingId, account }, context, scope }) => {
    const incoming = await incomingToDecide(trx, incomingId)
    const householdId = await householdOfAccount(trx, account)
    if (householdId === null) {
      refuseFields([{ path: 'account', key: 'input.accountUnknown' }])
      throw new Problem('record.notFound', { id: incomingId })
    }
    const { decision } = incoming
    if (decision) {
      const payment = decision.paymentId === null ? null : await paymentById(trx, decision.paymentId)
      if (payment?.householdId === householdId)
        return { result: { id: incomingId, paymentId: payment.id }, event: null }
      throw new Problem('record.conflict', { id: incomingId })
    }
    const { paymentId } = await payFrom(trx, context, scope, { incoming, householdId, isAutomatic: false })
    const after = { householdId, paymentId, amount: incoming.amount, day: incoming.day }
    return {
      result: { id: incomingId, paymentId },
      event: { subject: 'incoming', subjectId: incomingId, before: null, after },
    }
  },
})
