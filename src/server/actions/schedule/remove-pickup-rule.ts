import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { deleteRecord, recordToChange } from '#store/record-table.ts'
import { deletePickupsOfRule, lockRules, pickupRuleTable, recordedPickups } from '#store/schedule.ts'
import { action } from '../action.ts'

/** Removes a rule that was a mistake, with its rounds. Throws `record.inUse` where something was recorded of one. */
export const removePickupRule = action({
  name: 'removePickupRule',
  event: 'pickupRule.removed',
  schema: v.strictObject({ id: recordId, reason: requiredText }),
  run: async ({ trx, input: { id, reason } }) => {
    await lockRules(trx)
    const before = await recordToChange(trx, pickupRuleTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if ((await recordedPickups(trx, id)).size > 0) throw new Problem('record.inUse')
    await deletePickupsOfRule(trx, id)
    await deleteRecord(trx, 'pickup_rule', id)
    return { result: { id }, event: { subject: 'pickupRule', subjectId: id, before, after: { reason } } }
  },
})
