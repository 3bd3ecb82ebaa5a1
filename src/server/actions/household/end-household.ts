import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { householdTable } from '#store/household.ts'
import { endPeriod } from '#store/household-writes.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownHousehold, wrongDay } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/** Ends a household after a day: it moved away, or its house stands empty for good. Its group goes on without it. */
export const endHousehold = action({
  name: 'endHousehold',
  event: 'household.ended',
  schema: v.strictObject({ id: recordId, on: day, reason: requiredText }),
  run: async ({ trx, input: { id, on, reason }, context }) => {
    const household = await ownHousehold(trx, context.actor, id)
    if (household.leftOn === on) return { result: { id }, event: null }
    refuseFields([
      ...wrongDay({ ...household, leftOn: null }, on, 'on'),
      ...(household.leftOn === null ? [] : [{ path: 'on', key: 'input.alreadyLeft' }]),
    ])
    await updateRecord(trx, householdTable, { ...household, leftOn: on, leftReason: reason })
    const isOpen = (period: { readonly to: string | null }): boolean => period.to === null || period.to > on
    for (const each of household.memberships.filter(isOpen))
      await endPeriod(trx, 'household_membership', each, on)
    for (const each of household.elderships.filter(isOpen)) await endPeriod(trx, 'household_elder', each, on)
    const before = { leftOn: null }
    return {
      result: { id },
      event: { subject: 'household', subjectId: id, before, after: { leftOn: on, reason } },
    }
  },
})
