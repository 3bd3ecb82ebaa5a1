import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { optionalId, recordId } from '#domain/project/record-input.ts'
import { insertPeriod } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { endOpenFrom, groupAt, startsLater } from '../household-periods.ts'
import { groupOfVillage, ownHousehold, wrongDay } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/** Moves a household to a group from a day on, or out of its group where none is named. */
export const joinHouseholdGroup = action({
  name: 'joinHouseholdGroup',
  event: 'household.grouped',
  schema: v.strictObject({ householdId: recordId, groupId: optionalId, from: day }),
  run: async ({ trx, input: { householdId, groupId, from }, context, scope }) => {
    const household = await ownHousehold(trx, context.actor, householdId)
    const result = { id: householdId }
    if (groupId !== null) await groupOfVillage(trx, groupId, household.placeId)
    refuseFields([
      ...wrongDay(household, from),
      ...(startsLater(household.memberships, from) ? [{ path: 'from', key: 'input.overlap' }] : []),
    ])
    const present = groupAt(household.memberships, from)
    if (present === groupId) return { result, event: null }
    await endOpenFrom(trx, 'household_membership', household.memberships, from)
    await endOpenFrom(trx, 'household_elder', household.elderships, from)
    if (groupId !== null) {
      const period = { id: context.newId(), householdId, groupId, from }
      await insertPeriod(trx, 'household_membership', scope, period)
    }
    const [before, after] = [{ groupId: present }, { groupId, from }]
    return { result, event: { subject: 'household', subjectId: householdId, before, after } }
  },
})
