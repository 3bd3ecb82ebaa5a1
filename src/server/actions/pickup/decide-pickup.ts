import { pickupDecisionInput } from '#domain/pickup/pickup-input.ts'
import { insertDecision, verdictsOf } from '#store/pickup.ts'
import { action } from '../action.ts'
import { judgeRounds } from '../judge-round.ts'
import { ownPickup } from '../own-schedule.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** A named person decides what sources disagree on, or nothing is known of, with the reason. Earlier decisions are kept. */
export const decidePickup = action({
  name: 'decidePickup',
  event: 'pickupDecision.made',
  schema: pickupDecisionInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'pickupDecision.made', subject: 'pickupDecision', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const round = await ownPickup(trx, context.actor, input.pickupId)
    await judgeRounds(trx, [round], { context, scope })
    const present = (await verdictsOf(trx, [round.id])).get(round.id)?.verdict ?? 'unknown'
    const isOpen = present === 'disputed' || present === 'unknown'
    refuseFields([
      ...(round.isCancelled ? [{ path: 'verdict', key: 'input.roundCancelled' }] : []),
      ...(isOpen ? [] : [{ path: 'verdict', key: 'input.nothingToDecide' }]),
    ])
    const decision = { ...input, id, decidedBy: context.actor.name }
    await insertDecision(trx, scope, decision)
    await judgeRounds(trx, [round], { context, scope })
    return {
      result: { id },
      event: { subject: 'pickupDecision', subjectId: id, before: null, after: decision },
    }
  },
})
