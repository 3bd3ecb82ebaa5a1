import { residentsInput } from '#domain/household/household-input.ts'
import { Problem } from '#server/problem.ts'
import { insertCount } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { ownHousehold, wrongDay } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/** Records how many people live in a household from a day on. */
export const recordResidents = action({
  name: 'recordResidents',
  event: 'residents.recorded',
  schema: residentsInput,
  run: async ({ trx, input: { householdId, from, residents, ...input }, context, scope }) => {
    const household = await ownHousehold(trx, context.actor, householdId)
    const id = input.id ?? context.newId()
    const same = household.counts.find((each) => each.id === id)
    if (same?.from === from && same.residents === residents) return { result: { id }, event: null }
    if (same) throw new Problem('record.conflict', { id })
    const isTaken = household.counts.some((each) => each.from === from)
    refuseFields([
      ...wrongDay(household, from),
      ...(isTaken ? [{ path: 'from', key: 'input.countedThatDay' }] : []),
    ])
    await insertCount(trx, scope, { id, householdId, from, residents })
    const after = { from, residents }
    return { result: { id }, event: { subject: 'household', subjectId: householdId, before: null, after } }
  },
})
