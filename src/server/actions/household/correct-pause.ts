import { pauseCorrection } from '#domain/household/household-input.ts'
import { updatePause } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { wrongPause } from '../household-periods.ts'
import { ownHouseholdOf, wrongDay } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/** Corrects a pause, or says when it ended. */
export const correctPause = action({
  name: 'correctPause',
  event: 'pause.corrected',
  schema: pauseCorrection,
  run: async ({ trx, input: { reason, ...pause }, context }) => {
    const household = await ownHouseholdOf(trx, context.actor, 'household_pause', pause.id)
    const before = household.pauses.find(({ id }) => id === pause.id)
    if (before?.from === pause.from && before.to === pause.to && before.cause === pause.cause)
      return { result: { id: pause.id }, event: null }
    refuseFields([...wrongDay(household, pause.from), ...wrongPause(household.pauses, pause)])
    await updatePause(trx, pause)
    const after = { ...pause, reason }
    return {
      result: { id: pause.id },
      event: { subject: 'household', subjectId: household.id, before, after },
    }
  },
})
