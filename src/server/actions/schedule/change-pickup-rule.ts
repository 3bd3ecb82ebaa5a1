import { pickupRuleCorrection, pickupRuleInput } from '#domain/schedule/schedule-input.ts'
import { Problem } from '#server/problem.ts'
import { holidays } from '#store/holiday.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { lockRules, pickupRuleTable, recordedPickups, updateServed } from '#store/schedule.ts'
import { action } from '../action.ts'
import { planRule, wrongServed } from '../own-schedule.ts'
import { parseInput, refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/**
 * Puts a rule right or ends it. Its rounds follow: days that it has no more are cancelled, others are added; what was
 * moved by hand, or has marks or complaints, stays as it is.
 */
export const changePickupRule = action({
  name: 'changePickupRule',
  event: 'pickupRule.changed',
  schema: pickupRuleCorrection,
  run: async ({ trx, input: { seen, reason, ...given }, context, scope }) => {
    const { id } = given
    await lockRules(trx)
    const before = await recordToChange(trx, pickupRuleTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    const after = { ...parseInput(pickupRuleInput, given), id }
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    refuseFields(await wrongServed(trx, after))
    await updateRecord(trx, pickupRuleTable, after)
    await updateServed(trx, after)
    const keeps = await recordedPickups(trx, id)
    await planRule(trx, after, { context, scope, holidays: await holidays(trx), keeps })
    return {
      result: { id },
      event: { subject: 'pickupRule', subjectId: id, before, after: { ...after, reason } },
    }
  },
})
