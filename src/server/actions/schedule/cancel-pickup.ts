import { pickupCancellation } from '#domain/schedule/schedule-input.ts'
import { action } from '../action.ts'
import { changeByHand, seenPickup } from '../own-schedule.ts'

/** Cancels a round; subscribers see it as cancelled. */
export const cancelPickup = action({
  name: 'cancelPickup',
  event: 'pickup.cancelled',
  schema: pickupCancellation,
  run: async ({ trx, input: { reason, ...which }, context, scope }) => {
    const before = await seenPickup(trx, context.actor, which)
    const { id, actualOn } = before
    if (before.isCancelled && before.cause === 'hand') return { result: { id }, event: null }
    const after = await changeByHand(trx, before, { actualOn, isCancelled: true, reason }, scope.at)
    return { result: { id }, event: { subject: 'pickup', subjectId: id, before, after } }
  },
})
