import * as v from 'valibot'
import { month } from '#domain/calendar/day-input.ts'
import { optionalId, recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { insertAdjustments } from '#store/dues-charging.ts'
import { closings } from '#store/dues-month.ts'
import { action } from '../action.ts'
import { openMonthOf } from '../dues-checks.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Brings what changed since a month was charged into the village's open month: of one household, or of all of them. The
 * amounts are reckoned, never typed. Done again it finds no difference and changes nothing.
 */
export const adjustDues = action({
  name: 'adjustDues',
  event: 'dues.adjusted',
  schema: v.strictObject({
    placeId: recordId,
    forMonth: month,
    householdId: optionalId,
    reason: requiredText,
  }),
  run: async ({ trx, input: { placeId, forMonth, householdId, reason }, scope }) => {
    const all = await closings(trx)
    const closing = all.find((each) => each.placeId === placeId && each.month === forMonth)
    const openMonth = openMonthOf(all, placeId)
    if (!closing || openMonth === null) {
      refuseFields([{ path: 'forMonth', key: 'input.monthNotCharged' }])
      return { result: { households: 0, amount: 0n }, event: null }
    }
    const charging = {
      month: forMonth,
      placeIds: [placeId],
      missed: [{ placeId, pickups: closing.missedPickups }],
    }
    const result = await insertAdjustments(trx, scope, charging, { month: openMonth, householdId, reason })
    if (result.households === 0) return { result, event: null }
    const after = { placeId, forMonth, month: openMonth, householdId, ...result, reason }
    const subjectId = householdId ?? closing.id
    return { result, event: { subject: 'dues', subjectId, before: null, after } }
  },
})
