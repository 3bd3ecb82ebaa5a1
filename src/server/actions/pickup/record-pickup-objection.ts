import { pickupObjectionInput } from '#domain/pickup/pickup-input.ts'
import { insertObjection } from '#store/pickup.ts'
import { action } from '../action.ts'
import { judgeRounds } from '../judge-round.ts'
import { ownPickup } from '../own-schedule.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Records which side does not agree with a verdict, and why: the round is in dispute until a person decides. */
export const recordPickupObjection = action({
  name: 'recordPickupObjection',
  event: 'pickupObjection.recorded',
  schema: pickupObjectionInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'pickupObjection.recorded', subject: 'pickupObjection', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const round = await ownPickup(trx, context.actor, input.pickupId)
    refuseFields([
      ...(input.raisedOn < round.actualOn ? [{ path: 'raisedOn', key: 'input.notYet' }] : []),
      ...(round.isCancelled ? [{ path: 'raisedOn', key: 'input.roundCancelled' }] : []),
    ])
    const objection = { ...input, id }
    await insertObjection(trx, scope, objection)
    await judgeRounds(trx, [round], { context, scope })
    return {
      result: { id },
      event: { subject: 'pickupObjection', subjectId: id, before: null, after: objection },
    }
  },
})
