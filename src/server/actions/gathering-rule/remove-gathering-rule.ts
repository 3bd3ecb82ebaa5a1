import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { gatheringRuleTable, lockGatheringRules } from '#store/gathering-rule.ts'
import { deleteRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { leavesGatherings } from '../gathering-rule-checks.ts'
import { lockedRecord } from '../village-record.ts'

/** Removes a rule that was written by mistake. Throws `record.inUse` where a gathering stands on it. */
export const removeGatheringRule = action({
  name: 'removeGatheringRule',
  event: 'gatheringRule.removed',
  schema: v.strictObject({ id: recordId, reason: requiredText }),
  run: async (step) => {
    const { trx, input } = step
    await lockGatheringRules(trx)
    const before = await lockedRecord(step, gatheringRuleTable, input.id)
    if (await leavesGatherings(trx, before, null)) throw new Problem('record.inUse')
    await deleteRecord(trx, 'gathering_rule', input.id)
    return {
      result: { id: input.id },
      event: { subject: 'gatheringRule', subjectId: input.id, before, after: { reason: input.reason } },
    }
  },
})
