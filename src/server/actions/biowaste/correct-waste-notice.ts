import type { WasteNotice } from '#domain/biowaste/biowaste.ts'
import { wasteNoticeCorrection } from '#domain/biowaste/biowaste-input.ts'
import { binds, mostAgreed, mostHanded } from '#domain/biowaste/waste-balance.ts'
import type { FieldProblem } from '#server/problem.ts'
import { wasteHandOvers, wasteNoticeTable } from '#store/biowaste.ts'
import { action, type Step } from '../action.ts'
import { wrongBusiness } from '../own-business.ts'
import { wrongVillage } from '../own-household.ts'
import { heldMarket, ownNotice } from '../own-waste.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, wrongToday } from '../village-record.ts'

/** Corrects an offer or need, or closes it. What was agreed and handed over of it must still fit. */
export const correctWasteNotice = action({
  name: 'correctWasteNotice',
  event: 'wasteNotice.corrected',
  schema: wasteNoticeCorrection,
  run: async (step) => {
    const { id, seen, reason, ...changed } = step.input
    const before = await ownNotice(step, id)
    refuseFields([
      ...wrongToday(step, changed.since, 'since'),
      ...(await wrongVillage(step.trx, step.context.actor, changed.placeId)),
      ...(await wrongBusiness(step, changed)),
      ...(await wrongOfAgreed(step, before, { ...before, ...changed })),
    ])
    return correctRow(step, wasteNoticeTable, before, { seen, reason, changed })
  },
})

const fixed = ['kind', 'unit', 'fromMonth', 'toMonth'] as const

async function wrongOfAgreed(
  { trx }: Pick<Step<unknown>, 'trx'>,
  before: WasteNotice,
  after: WasteNotice,
): Promise<FieldProblem[]> {
  const market = await heldMarket({ trx })
  const handOvers = await wasteHandOvers(trx)
  const own = market.matches.filter(({ offerId, needId }) => [offerId, needId].includes(before.id))
  const handed = mostHanded(before, market.matches, handOvers)
  const isBound = own.some((match) => binds(match)) || handed > 0
  const least = Math.max(mostAgreed(before, market), handed)
  return [
    ...(isBound
      ? fixed
          .filter((field) => before[field] !== after[field])
          .map((path) => ({ path, key: 'biowaste.wrong.bound' }))
      : []),
    ...(after.amount < least ? [{ path: 'amount', key: 'biowaste.wrong.below', params: { least } }] : []),
  ]
}
