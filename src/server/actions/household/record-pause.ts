import { pauseInput } from '#domain/household/household-input.ts'
import { Problem } from '#server/problem.ts'
import { insertPause } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { ownHousehold, wrongDay } from '../own-household.ts'
import { wrongPause } from '../household-periods.ts'
import { refuseFields } from '../parse-input.ts'

/** Records days on which nobody lives in a household: a season on the pastures, work elsewhere. */
export const recordPause = action({
  name: 'recordPause',
  event: 'pause.recorded',
  schema: pauseInput,
  run: async ({ trx, input: { householdId, ...input }, context, scope }) => {
    const household = await ownHousehold(trx, context.actor, householdId)
    const pause = { ...input, id: input.id ?? context.newId() }
    const same = household.pauses.find(({ id }) => id === pause.id)
    const { id } = pause
    if (same?.from === pause.from && same.to === pause.to && same.cause === pause.cause)
      return { result: { id }, event: null }
    if (same) throw new Problem('record.conflict', { id })
    refuseFields([...wrongDay(household, pause.from), ...wrongPause(household.pauses, pause)])
    await insertPause(trx, scope, { ...pause, householdId })
    return {
      result: { id },
      event: { subject: 'household', subjectId: householdId, before: null, after: pause },
    }
  },
})
