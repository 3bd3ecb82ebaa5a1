import { residentsCorrection } from '#domain/household/household-input.ts'
import { updateCount } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { ownHouseholdOf, wrongDay } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/** Corrects a count of residents; what it said before stands in the history. */
export const correctResidents = action({
  name: 'correctResidents',
  event: 'residents.corrected',
  schema: residentsCorrection,
  run: async ({ trx, input: { id, from, residents, reason }, context }) => {
    const household = await ownHouseholdOf(trx, context.actor, 'household_residents', id)
    const before = household.counts.find((each) => each.id === id)
    if (before?.from === from && before.residents === residents) return { result: { id }, event: null }
    const isTaken = household.counts.some((each) => each.id !== id && each.from === from)
    refuseFields([
      ...wrongDay(household, from),
      ...(isTaken ? [{ path: 'from', key: 'input.countedThatDay' }] : []),
    ])
    await updateCount(trx, { id, from, residents })
    const after = { id, from, residents, reason }
    return { result: { id }, event: { subject: 'household', subjectId: household.id, before, after } }
  },
})
