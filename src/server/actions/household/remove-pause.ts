import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { deletePause } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { ownHouseholdOf } from '../own-household.ts'

/** Removes a pause that never was. */
export const removePause = action({
  name: 'removePause',
  event: 'pause.removed',
  schema: v.strictObject({ id: recordId, reason: requiredText }),
  run: async ({ trx, input: { id, reason }, context }) => {
    const household = await ownHouseholdOf(trx, context.actor, 'household_pause', id)
    const before = household.pauses.find((pause) => pause.id === id)
    await deletePause(trx, id)
    return {
      result: { id },
      event: { subject: 'household', subjectId: household.id, before, after: { reason } },
    }
  },
})
