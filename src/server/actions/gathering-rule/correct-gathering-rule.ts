import * as v from 'valibot'
import { ownRuleInput } from '#domain/gathering/own-rule-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { gatheringRuleTable } from '#store/gathering-rule.ts'
import { action } from '../action.ts'
import { leavesGatherings, rivalProblems } from '../gathering-rule-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { wrongReferences } from '../references.ts'
import { correctRow, lockedRecord } from '../village-record.ts'

const { id: _id, kind: _kind, ...entries } = ownRuleInput.entries

/**
 * Corrects what was written wrongly of a rule, with a reason; gatherings that stand on it are judged by it as corrected.
 * Throws `input.invalid` where one would stand on it no longer.
 */
export const correctGatheringRule = action({
  name: 'correctGatheringRule',
  event: 'gatheringRule.corrected',
  schema: v.strictObject({
    id: recordId,
    seen: v.optional(v.string()),
    ...entries,
    reason: requiredText,
  }),
  run: async (step) => {
    const { trx, input } = step
    const { id, seen, reason, ...changed } = input
    const before = await lockedRecord(step, gatheringRuleTable, id)
    const after = { ...before, ...changed }
    refuseFields([
      ...(await wrongReferences(trx, { placeIds: 'place' }, after, null)),
      ...(await rivalProblems(trx, after)),
      ...((await leavesGatherings(trx, before, after)) ? [{ path: 'from', key: 'input.ruleInUse' }] : []),
    ])
    return correctRow(step, gatheringRuleTable, before, { seen, reason, changed })
  },
})
