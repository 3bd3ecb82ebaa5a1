import { cashPaymentInput } from '#domain/dues/dues-input.ts'
import { insertPayment, isDayCounted, nextReceipt } from '#store/dues-payment.ts'
import { action } from '../action.ts'
import { todayOf } from '../dues-checks.ts'
import { ownHousehold } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Takes cash of a household and gives it the next receipt of the year. */
export const recordCashPayment = action({
  name: 'recordCashPayment',
  event: 'payment.recorded',
  schema: cashPaymentInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'payment.recorded', subject: 'duesPayment', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const { householdId, paidOn, amount } = input
    await ownHousehold(trx, context.actor, householdId)
    const isLater = paidOn > todayOf(context)
    const collectorId = context.actor.id
    refuseFields([
      ...(isLater ? [{ path: 'paidOn', key: 'input.dayToCome' }] : []),
      ...((await isDayCounted(trx, collectorId, paidOn))
        ? [{ path: 'paidOn', key: 'input.dayCounted' }]
        : []),
    ])
    const receiptYear = Number(paidOn.slice(0, 4))
    const receiptNumber = await nextReceipt(trx, receiptYear)
    const payment = {
      id,
      householdId,
      paidOn,
      amount,
      method: 'cash' as const,
      receiptYear,
      receiptNumber,
      collectorId,
    }
    await insertPayment(trx, scope, payment)
    return { result: { id }, event: { subject: 'duesPayment', subjectId: id, before: null, after: payment } }
  },
})
