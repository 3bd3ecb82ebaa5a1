import { wasteRefusal } from '#domain/biowaste/biowaste-input.ts'
import { wasteMatchTable } from '#store/biowaste.ts'
import { action } from '../action.ts'
import { heldMarket, wrongPair } from '../own-waste.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'wasteMatch.declined'

/** Records that an offer and a need do not come together, and why: the pair is proposed no more. */
export const declineWasteMatch = action({
  name: 'declineWasteMatch',
  event,
  schema: wasteRefusal,
  run: (step) => {
    const { offerId, needId, on, reason } = step.input
    return enterRecord(step, {
      table: wasteMatchTable,
      event,
      record: {
        offerId,
        needId,
        on,
        decision: 'declined',
        amount: null,
        note: reason,
        endedOn: null,
        withdrawnWhy: null,
      },
      problems: async () => [
        ...wrongToday(step, on),
        ...(await wrongPair(step, { offerId, needId, on }, await heldMarket(step))),
      ],
    })
  },
})
