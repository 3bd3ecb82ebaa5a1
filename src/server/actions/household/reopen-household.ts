import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { householdTable } from '#store/household.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownHousehold } from '../own-household.ts'

/** Takes back that a household left. Throws `record.exists` where another one lives at its address by now. */
export const reopenHousehold = action({
  name: 'reopenHousehold',
  event: 'household.reopened',
  schema: v.strictObject({ id: recordId, reason: requiredText }),
  run: async ({ trx, input: { id, reason }, context }) => {
    const household = await ownHousehold(trx, context.actor, id)
    const { leftOn, leftReason } = household
    if (leftOn === null) return { result: { id }, event: null }
    await updateRecord(trx, householdTable, { ...household, leftOn: null, leftReason: null })
    const [before, after] = [
      { leftOn, leftReason },
      { leftOn: null, leftReason: null, reason },
    ]
    return { result: { id }, event: { subject: 'household', subjectId: id, before, after } }
  },
})
