import { subscriptionInput } from '#domain/dues/dues-input.ts'
import { Problem } from '#server/problem.ts'
import { insertSubscription } from '#store/dues-writes.ts'
import { subscriptionsOf } from '#store/tariff.ts'
import { action } from '../action.ts'
import { ownHousehold, wrongDay } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/** A household takes a service that not everybody pays for, from a day on. */
export const subscribeHousehold = action({
  name: 'subscribeHousehold',
  event: 'subscription.recorded',
  schema: subscriptionInput,
  run: async ({ trx, input: { householdId, ...input }, context, scope }) => {
    const household = await ownHousehold(trx, context.actor, householdId)
    const subscription = { ...input, id: input.id ?? context.newId() }
    const { id } = subscription
    const others = await subscriptionsOf(trx, householdId)
    const same = others.find((each) => each.id === id)
    if (same?.unit === input.unit && same.from === input.from && same.to === input.to)
      return { result: { id }, event: null }
    if (same) throw new Problem('record.conflict', { id })
    const meets = others.some(
      ({ unit, from, to }) =>
        unit === input.unit && (input.to === null || from <= input.to) && (to === null || to >= input.from),
    )
    refuseFields([
      ...wrongDay(household, input.from),
      ...(meets ? [{ path: 'from', key: 'input.overlap' }] : []),
    ])
    await insertSubscription(trx, scope, { ...subscription, householdId })
    const after = { ...subscription, householdId }
    return { result: { id }, event: { subject: 'dues', subjectId: householdId, before: null, after } }
  },
})
