import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { pickupMarkInput } from '#domain/pickup/pickup-input.ts'
import type { PickupMark } from '#domain/pickup/pickup.ts'
import { pickupMarkTable } from '#store/pickup.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { judgeRounds } from '../judge-round.ts'
import { ownPickup } from '../own-schedule.ts'
import { wrongController } from '../own-pickup.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Records what a controller saw of a round, and judges the round anew. Of one controller the latest mark counts. */
export const recordPickupMark = action({
  name: 'recordPickupMark',
  event: 'pickupMark.recorded',
  schema: pickupMarkInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const { notedAt, ...body } = input
    const made = { event: 'pickupMark.recorded', subject: 'pickupMark', id, body }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const round = await ownPickup(trx, context.actor, input.pickupId)
    const at = notedAt === null ? scope.at : new Date(notedAt).toISOString()
    const isFuture =
      round.actualOn > dayOfInstant(scope.at, villageTimeZone) ||
      Date.parse(at) > Date.parse(scope.at) + 300_000
    refuseFields([
      ...(isFuture ? [{ path: 'outcome', key: 'input.notYet' }] : []),
      ...(round.isCancelled ? [{ path: 'outcome', key: 'input.roundCancelled' }] : []),
      ...(await wrongController(trx, input.householdId, round.placeId)),
    ])
    const mark: PickupMark = {
      ...body,
      id,
      accountId: input.householdId === null ? context.actor.id : null,
      notedAt: at,
      replaces: null,
      correction: null,
    }
    await insertRecord(trx, pickupMarkTable, { ...scope, projectId: null }, mark)
    await judgeRounds(trx, [round], { context, scope })
    return { result: { id }, event: { subject: 'pickupMark', subjectId: id, before: null, after: mark } }
  },
})
