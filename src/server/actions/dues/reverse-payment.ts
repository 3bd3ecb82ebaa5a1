import type { Transaction } from 'kysely'
import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import type { DuesPayment } from '#domain/dues/payment.ts'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { isDayCounted, lockPayment, reversePaymentRow } from '#store/dues-payment.ts'
import { incomingOfPayment, lockOneIncoming, withdrawDecision } from '#store/incoming.ts'
import type { DB } from '#store/schema.ts'
import { action } from '../action.ts'
import { todayOf } from '../dues-checks.ts'
import { refuseFields } from '../parse-input.ts'

/** The money of a payment that came by the bank or by Kaspi is still there: it waits for a person again. */
async function letWaitAgain(
  trx: Transaction<DB>,
  { id, method }: DuesPayment,
  withdrawal: { readonly on: string; readonly reason: string },
): Promise<void> {
  const incomingId = method === 'cash' ? null : await incomingOfPayment(trx, id)
  const decision = incomingId === null ? null : (await lockOneIncoming(trx, incomingId))?.decision
  if (decision?.paymentId === id) await withdrawDecision(trx, decision.id, withdrawal)
}

/** Takes a payment back from a day on, with a reason; the payment and its receipt stay to be looked at. */
export const reversePayment = action({
  name: 'reversePayment',
  event: 'payment.reversed',
  schema: v.strictObject({ id: recordId, on: day, reason: requiredText }),
  run: async ({ trx, input: { id, on, reason }, context }) => {
    const before = await lockPayment(trx, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (before.reversedOn === on && before.reversedReason === reason) return { result: { id }, event: null }
    const isCounted = before.method === 'cash' && (await isDayCounted(trx, before.collectorId, on))
    refuseFields([
      ...(before.reversedOn === null ? [] : [{ path: 'on', key: 'input.reversedAlready' }]),
      ...(on < before.paidOn ? [{ path: 'on', key: 'input.beforePayment' }] : []),
      ...(on > todayOf(context) ? [{ path: 'on', key: 'input.dayToCome' }] : []),
      ...(isCounted ? [{ path: 'on', key: 'input.dayCounted' }] : []),
    ])
    await reversePaymentRow(trx, { id, on, reason })
    await letWaitAgain(trx, before, { on, reason })
    const after = { ...before, reversedOn: on, reason }
    return { result: { id }, event: { subject: 'duesPayment', subjectId: id, before, after } }
  },
})
