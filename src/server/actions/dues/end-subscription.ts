import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { endSubscriptionRow } from '#store/dues-writes.ts'
import { subscriptionsOf } from '#store/tariff.ts'
import { action } from '../action.ts'
import { ownHousehold } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/** Says until which day a household takes a service, and why it does no more. */
export const endSubscription = action({
  name: 'endSubscription',
  event: 'subscription.ended',
  schema: v.strictObject({ householdId: recordId, id: recordId, on: day, reason: requiredText }),
  run: async ({ trx, input: { householdId, id, on, reason }, context }) => {
    await ownHousehold(trx, context.actor, householdId)
    const before = (await subscriptionsOf(trx, householdId)).find((each) => each.id === id)
    if (!before) throw new Problem('record.notFound', { id })
    if (before.to === on) return { result: { id }, event: null }
    refuseFields(on < before.from ? [{ path: 'on', key: 'input.endBeforeStart' }] : [])
    await endSubscriptionRow(trx, id, on)
    const after = { ...before, to: on, reason }
    return { result: { id }, event: { subject: 'dues', subjectId: householdId, before, after } }
  },
})
