import { isInScope } from '#domain/account/place-scope.ts'
import { dumpingCheckInput } from '#domain/pickup/pickup-input.ts'
import { dumpById } from '#store/dump.ts'
import { insertDumpingCheck } from '#store/dumping-check.ts'
import { verdictsOf } from '#store/pickup.ts'
import { action } from '../action.ts'
import { scopeOf } from '../own-places.ts'
import { ownPickup } from '../own-schedule.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** A named person tells what was found where the truck of a round stood. Earlier checks of it are kept. */
export const settleDumpingCheck = action({
  name: 'settleDumpingCheck',
  event: 'dumpingCheck.made',
  schema: dumpingCheckInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'dumpingCheck.made', subject: 'dumpingCheck', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const round = await ownPickup(trx, context.actor, input.pickupId)
    const { stands = [] } = (await verdictsOf(trx, [round.id])).get(round.id)?.basis.gps?.landfill ?? {}
    const stand = stands.find(({ from }) => from === Date.parse(input.stoodFrom))
    const dump = input.dumpId === null ? null : await dumpById(trx, input.dumpId)
    const isOwn = dump !== null && isInScope(await scopeOf(trx, context.actor), dump.placeId)
    refuseFields([
      ...(stand ? [] : [{ path: 'outcome', key: 'input.noStand' }]),
      ...(input.dumpId === null || isOwn ? [] : [{ path: 'dumpId', key: 'input.reference' }]),
    ])
    const check = { ...input, id, settledBy: context.actor.name }
    const stoodTo = new Date(stand?.to ?? 0).toISOString()
    await insertDumpingCheck(trx, scope, { ...check, stoodTo })
    return { result: { id }, event: { subject: 'dumpingCheck', subjectId: id, before: null, after: check } }
  },
})
