import { takingBack } from '#domain/collection/collection-input.ts'
import { emptyingTable } from '#store/collection.ts'
import { action } from '../action.ts'
import { ownSite, wrongWithdrawal } from '../own-collection.ts'
import { refuseFields } from '../parse-input.ts'
import { lockedRecord, takeBackRow } from '../village-record.ts'

/** Takes an emptying back that was entered by mistake; refused where its waste was handed over. */
export const withdrawEmptying = action({
  name: 'withdrawEmptying',
  event: 'emptying.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const before = await lockedRecord(step, emptyingTable, id)
    const { placeId } = await ownSite(step, before.siteId)
    if (before.withdrawnWhy === null)
      refuseFields(await wrongWithdrawal(step, { id, placeId, fraction: before.fraction }))
    return takeBackRow(step, emptyingTable, before, reason)
  },
})
