import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { closings, hasAdjustments, lockClosing, reopenClosing } from '#store/dues-month.ts'
import { action } from '../action.ts'
import { openMonthOf, todayOf } from '../dues-checks.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Takes back the charging of a village's last charged month, with a reason: its charges stay to be looked at and count
 * nowhere. A month before the last one, or one that was adjusted already, is put right by an adjustment alone.
 */
export const reopenMonth = action({
  name: 'reopenMonth',
  event: 'month.reopened',
  schema: v.strictObject({ id: recordId, reason: requiredText }),
  run: async ({ trx, input: { id, reason }, context }) => {
    const before = await lockClosing(trx, id)
    if (!before) throw new Problem('record.notFound', { id })
    const all = await closings(trx)
    const isLast = (openMonthOf(all, before.placeId) ?? '') > before.month
    const laterOnes = all.some(({ placeId, month }) => placeId === before.placeId && month > before.month)
    refuseFields([
      ...(isLast && !laterOnes ? [] : [{ path: 'reason', key: 'input.notLastMonth' }]),
      ...((await hasAdjustments(trx, before)) ? [{ path: 'reason', key: 'input.monthAdjusted' }] : []),
    ])
    await reopenClosing(trx, { id, on: todayOf(context), reason })
    return {
      result: { id },
      event: { subject: 'duesMonth', subjectId: id, before, after: { reason } },
    }
  },
})
