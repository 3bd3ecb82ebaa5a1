import { extraPickupInput } from '#domain/schedule/schedule-input.ts'
import type { Pickup } from '#domain/schedule/schedule.ts'
import { insertPickups } from '#store/schedule.ts'
import { action } from '../action.ts'
import { ownPickup, wrongServed } from '../own-schedule.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Adds a round besides the schedule, also one that makes good a missed one. */
export const addExtraPickup = action({
  name: 'addExtraPickup',
  event: 'pickup.added',
  schema: extraPickupInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'pickup.added', subject: 'pickup', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    refuseFields(await wrongServed(trx, input))
    if (input.catchUpFor !== null) {
      const missed = await ownPickup(trx, context.actor, input.catchUpFor)
      refuseFields([
        ...(missed.placeId === input.placeId ? [] : [{ path: 'catchUpFor', key: 'input.notOfVillage' }]),
        ...(input.on < missed.plannedOn ? [{ path: 'on', key: 'input.beforeMissed' }] : []),
      ])
    }
    const { on, ...rest } = input
    const pickup: Pickup = {
      ...rest,
      id,
      ruleId: null,
      plannedOn: on,
      actualOn: on,
      isCancelled: false,
      cause: null,
      sequence: 0,
      changedAt: scope.at,
    }
    await insertPickups(trx, scope, [pickup])
    return {
      result: { id },
      event: { subject: 'pickup', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})
