import { occurrences } from '#domain/schedule/occurrences.ts'
import { pickupCancellation } from '#domain/schedule/schedule-input.ts'
import type { Pickup } from '#domain/schedule/schedule.ts'
import type { Kysely } from 'kysely'
import { holidays } from '#store/holiday.ts'
import { recordById } from '#store/record-table.ts'
import { pickupRuleTable } from '#store/schedule.ts'
import type { DB } from '#store/schema.ts'
import { action } from '../action.ts'
import { changeByHand, seenPickup } from '../own-schedule.ts'

/** Takes a move or a cancellation back: the round stands again where its rule has it, an extra one on its day. */
export const restorePickup = action({
  name: 'restorePickup',
  event: 'pickup.restored',
  schema: pickupCancellation,
  run: async ({ trx, input: { reason, ...which }, context, scope }) => {
    const before = await seenPickup(trx, context.actor, which)
    const { id } = before
    if (before.cause !== 'hand') return { result: { id }, event: null }
    const after = await changeByHand(trx, before, { ...(await planned(trx, before)), reason: null }, scope.at)
    return {
      result: { id },
      event: { subject: 'pickup', subjectId: id, before, after: { ...after, reason } },
    }
  },
})

async function planned(
  db: Kysely<DB>,
  { ruleId, plannedOn }: Pickup,
): Promise<Pick<Pickup, 'actualOn' | 'isCancelled' | 'cause'>> {
  const rule = ruleId === null ? null : await recordById(db, pickupRuleTable, ruleId)
  const span = { from: plannedOn, to: plannedOn }
  const day = rule ? occurrences(rule, await holidays(db), span)[0] : undefined
  if (day) return { actualOn: day.actualOn, isCancelled: day.isCancelled, cause: day.cause }
  return { actualOn: plannedOn, isCancelled: ruleId !== null, cause: ruleId === null ? null : 'rule' }
}
