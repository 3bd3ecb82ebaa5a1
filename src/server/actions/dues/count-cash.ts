import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { amount } from '#domain/money/amount-input.ts'
import { reason } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { cashCountOf, cashOfDay, putCashCount } from '#store/dues-payment.ts'
import { action } from '../action.ts'
import { todayOf } from '../dues-checks.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * A collector's own day: the cash that lies there beside what the receipts of the day say. A difference, and a second
 * count, need a reason. Receipts of a day that was counted are neither added nor taken back.
 */
export const countCash = action({
  name: 'countCash',
  event: 'cash.counted',
  schema: v.strictObject({ day, counted: amount, reason: v.optional(reason, '') }),
  run: async ({ trx, input: { day: on, counted, reason: given }, context, scope }) => {
    const collectorId = context.actor.id
    if (collectorId === null) throw new Problem('permission.denied', { action: 'countCash' })
    const expected = await cashOfDay(trx, collectorId, on)
    const before = await cashCountOf(trx, collectorId, on)
    if (before?.counted === counted && before.reason === given)
      return { result: { id: before.id, expected }, event: null }
    const needsReason = counted !== expected || before !== null
    refuseFields([
      ...(on > todayOf(context) ? [{ path: 'day', key: 'input.dayToCome' }] : []),
      ...(needsReason && given === null ? [{ path: 'reason', key: 'input.required' }] : []),
    ])
    const id = before?.id ?? context.newId()
    const after = { id, collectorId, day: on, counted, expected, reason: given }
    await putCashCount(trx, scope, after)
    return { result: { id, expected }, event: { subject: 'cashCount', subjectId: id, before, after } }
  },
})
