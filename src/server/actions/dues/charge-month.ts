import { chargingInput } from '#domain/dues/dues-input.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import { insertCharges, type Charging } from '#store/dues-charging.ts'
import { closings, insertClosing } from '#store/dues-month.ts'
import { action } from '../action.ts'
import { todayOf, wrongSettlements } from '../dues-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** What a charging did. */
export interface ChargedMonth {
  readonly id: string
  readonly households: number
  readonly charged: Tiyn
  readonly credited: Tiyn
}

/**
 * Charges a month to every household of the villages, once, and closes it there: all villages or none. Throws
 * `input.invalid` where the month is charged to one of them already or is still to come.
 */
export const chargeMonth = action({
  name: 'chargeMonth',
  event: 'month.charged',
  schema: chargingInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'month.charged', subject: 'duesMonth', id, body: input }
    const present = await closings(trx)
    if (input.id && (await wasMadeBefore(trx, made)))
      return { result: { id, households: 0, charged: 0n, credited: 0n }, event: null }
    const { month, placeIds } = input
    const isCharged = present.some((each) => each.month === month && placeIds.includes(each.placeId))
    refuseFields([
      ...(await wrongSettlements(trx, placeIds, 'placeIds')),
      ...(isCharged ? [{ path: 'month', key: 'input.monthCharged' }] : []),
      ...(month > todayOf(context) ? [{ path: 'month', key: 'input.monthToCome' }] : []),
    ])
    const charging: Charging = { month, placeIds, missed: input.missed }
    const pickups = new Map(input.missed.map((each) => [each.placeId, each.pickups]))
    for (const placeId of placeIds)
      await insertClosing(trx, scope, {
        id: context.newId(),
        chargingId: id,
        placeId,
        month,
        missedPickups: pickups.get(placeId) ?? 0,
      })
    await insertCharges(trx, charging, id)
    const closed = (await closings(trx)).filter(
      (each) => each.month === month && placeIds.includes(each.placeId),
    )
    const totals = closed.reduce(
      (sum, each) => ({
        households: sum.households + each.households,
        charged: sum.charged + each.charged,
        credited: sum.credited + each.credited,
      }),
      { households: 0, charged: 0n, credited: 0n },
    )
    const after = { ...input, id, ...totals }
    const result: ChargedMonth = { id, ...totals }
    return { result, event: { subject: 'duesMonth', subjectId: id, before: null, after } }
  },
})
