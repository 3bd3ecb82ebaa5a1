import { daysBetween } from '#domain/calendar/day.ts'
import { pickupMove } from '#domain/schedule/schedule-input.ts'
import { action } from '../action.ts'
import { changeByHand, seenPickup } from '../own-schedule.ts'
import { refuseFields } from '../parse-input.ts'

/** A round further away than this from its day is another round. */
const mostDays = 60

/** Moves a round to another day; the planned one is kept. */
export const movePickup = action({
  name: 'movePickup',
  event: 'pickup.moved',
  schema: pickupMove,
  run: async ({ trx, input: { to, reason, ...which }, context, scope }) => {
    const before = await seenPickup(trx, context.actor, which)
    const { id } = before
    const isFar = Math.abs(daysBetween(before.plannedOn, to)) > mostDays
    refuseFields(isFar ? [{ path: 'to', key: 'input.movedFar', params: { limit: mostDays } }] : [])
    if (before.actualOn === to && !before.isCancelled) return { result: { id }, event: null }
    const after = await changeByHand(trx, before, { actualOn: to, isCancelled: false, reason }, scope.at)
    return { result: { id }, event: { subject: 'pickup', subjectId: id, before, after } }
  },
})
