import { isInScope } from '#domain/account/place-scope.ts'
import { judgedDays } from '#domain/pickup/pickup-input.ts'
import { pickupsBetween } from '#store/schedule.ts'
import { markJudged } from '#store/tracking.ts'
import { action } from '../action.ts'
import { judgeRounds } from '../judge-round.ts'
import { scopeOf } from '../own-places.ts'

/** Judges the rounds of some days anew from all that is known now. Where nothing changed nothing is written. */
export const judgePickups = action({
  name: 'judgePickups',
  event: 'pickups.judged',
  schema: judgedDays,
  run: async ({ trx, input: { from, to }, context, scope }) => {
    const own = await scopeOf(trx, context.actor)
    const rounds = (await pickupsBetween(trx, from, to)).filter(
      ({ actualOn, placeId }) => actualOn >= from && actualOn <= to && isInScope(own, placeId),
    )
    const changed = await judgeRounds(trx, rounds, { context, scope })
    if (own === 'everywhere') await markJudged(trx, from, to)
    const after = { from, to, changed }
    return {
      result: { changed },
      event: changed === 0 ? null : { subject: 'pickup', subjectId: null, before: null, after },
    }
  },
})
