import * as v from 'valibot'
import { holidays } from '#store/holiday.ts'
import { lockRules, pickupRules, recordedPickups } from '#store/schedule.ts'
import { action } from '../action.ts'
import { planRule } from '../own-schedule.ts'

/** Brings the rounds of all rules up to the horizon and to the table of holidays. A second run changes nothing. */
export const planPickups = action({
  name: 'planPickups',
  event: 'pickups.planned',
  schema: v.strictObject({}),
  run: async ({ trx, context, scope }) => {
    await lockRules(trx)
    const planning = { context, scope, holidays: await holidays(trx) }
    const result = { added: 0, changed: 0 }
    for (const rule of await pickupRules(trx)) {
      const done = await planRule(trx, rule, { ...planning, keeps: await recordedPickups(trx, rule.id) })
      result.added += done.added
      result.changed += done.changed
    }
    const isSame = result.added + result.changed === 0
    const event = { subject: 'pickupRule', subjectId: null, before: null, after: result }
    return { result, event: isSame ? null : event }
  },
})
