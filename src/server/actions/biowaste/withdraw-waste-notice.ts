import { takingBack } from '#domain/collection/collection-input.ts'
import { wasteNoticeTable } from '#store/biowaste.ts'
import { action } from '../action.ts'
import { heldMarket, ownNotice } from '../own-waste.ts'
import { refuseFields } from '../parse-input.ts'
import { takeBackRow } from '../village-record.ts'

/** Takes an offer or need back that was entered by mistake; one of which something was agreed is closed instead. */
export const withdrawWasteNotice = action({
  name: 'withdrawWasteNotice',
  event: 'wasteNotice.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const before = await ownNotice(step, id)
    const { matches } = await heldMarket(step)
    const isAgreed = matches.some(
      ({ offerId, needId, decision, withdrawnWhy }) =>
        [offerId, needId].includes(id) && decision === 'agreed' && withdrawnWhy === null,
    )
    refuseFields(isAgreed ? [{ path: 'id', key: 'biowaste.wrong.agreed' }] : [])
    return takeBackRow(step, wasteNoticeTable, before, reason)
  },
})
