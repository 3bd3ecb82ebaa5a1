import { ownRuleInput } from '#domain/gathering/own-rule-input.ts'
import { gatheringRuleTable } from '#store/gathering-rule.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { rivalProblems } from '../gathering-rule-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { wrongReferences } from '../references.ts'
import { wasMadeBefore } from '../replay.ts'

/** Adds a maslikhat's rule of gatherings from a day on; earlier gatherings keep theirs. */
export const addGatheringRule = action({
  name: 'addGatheringRule',
  event: 'gatheringRule.added',
  schema: ownRuleInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'gatheringRule.added', subject: 'gatheringRule', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const rule = { ...input, id }
    refuseFields([
      ...(await wrongReferences(trx, { placeIds: 'place' }, rule, null)),
      ...(await rivalProblems(trx, rule)),
    ])
    await insertRecord(trx, gatheringRuleTable, { ...scope, projectId: null }, rule)
    return { result: { id }, event: { subject: 'gatheringRule', subjectId: id, before: null, after: rule } }
  },
})
