import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { optionalId, recordId } from '#domain/project/record-input.ts'
import { householdGroupTable } from '#store/household.ts'
import { eldersOf, insertPeriod } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { endOpenFrom, groupAt, periodAt, startsLater } from '../household-periods.ts'
import { ownHousehold, ownOfVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/** Makes the contact person of a household the elder of its group from a day on; none where nobody is named. */
export const setGroupElder = action({
  name: 'setGroupElder',
  event: 'householdGroup.led',
  schema: v.strictObject({ groupId: recordId, householdId: optionalId, from: day }),
  run: async ({ trx, input: { groupId, householdId, from }, context, scope }) => {
    await ownOfVillage(trx, context.actor, householdGroupTable, groupId)
    const elders = await eldersOf(trx, groupId)
    const household = householdId === null ? null : await ownHousehold(trx, context.actor, householdId)
    refuseFields([
      ...(household && groupAt(household.memberships, from) !== groupId
        ? [{ path: 'householdId', key: 'input.notOfGroup' }]
        : []),
      ...(startsLater(elders, from) ? [{ path: 'from', key: 'input.overlap' }] : []),
    ])
    const present = periodAt(elders, from)?.householdId ?? null
    if (present === householdId) return { result: { id: groupId }, event: null }
    await endOpenFrom(trx, 'household_elder', elders, from)
    if (householdId !== null) {
      const period = { id: context.newId(), groupId, householdId, from }
      await insertPeriod(trx, 'household_elder', scope, period)
    }
    const [before, after] = [{ householdId: present }, { householdId, from }]
    return {
      result: { id: groupId },
      event: { subject: 'householdGroup', subjectId: groupId, before, after },
    }
  },
})
