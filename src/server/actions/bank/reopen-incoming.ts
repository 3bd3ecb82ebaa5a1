import { reasonedInput } from '#domain/bank/bank-input.ts'
import { lockPayment, reversePaymentRow } from '#store/dues-payment.ts'
import { withdrawDecision } from '#store/incoming.ts'
import { action } from '../action.ts'
import { todayOf } from '../dues-checks.ts'
import { incomingToDecide } from '../incoming-steps.ts'

/** Takes back what was said of money, with a reason: it waits again, and the payment that it was is reversed today. */
export const reopenIncoming = action({
  name: 'reopenIncoming',
  event: 'incoming.reopened',
  schema: reasonedInput,
  run: async ({ trx, input: { incomingId, reason }, context }) => {
    const { decision } = await incomingToDecide(trx, incomingId)
    if (!decision) return { result: { id: incomingId }, event: null }
    const today = todayOf(context)
    await withdrawDecision(trx, decision.id, { on: today, reason })
    const payment = decision.paymentId === null ? null : await lockPayment(trx, decision.paymentId)
    if (payment?.reversedOn === null) {
      const on = payment.paidOn > today ? payment.paidOn : today
      await reversePaymentRow(trx, { id: payment.id, on, reason })
    }
    const { kind, paymentId } = decision
    return {
      result: { id: incomingId },
      event: { subject: 'incoming', subjectId: incomingId, before: { kind, paymentId }, after: { reason } },
    }
  },
})
