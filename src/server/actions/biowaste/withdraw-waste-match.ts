import { takingBack } from '#domain/collection/collection-input.ts'
import { wasteHandOvers, wasteMatchTable } from '#store/biowaste.ts'
import { action } from '../action.ts'
import { ownMatch } from '../own-waste.ts'
import { refuseFields } from '../parse-input.ts'
import { takeBackRow } from '../village-record.ts'

/** Takes back what was said of an offer and a need, by mistake or because people thought again. */
export const withdrawWasteMatch = action({
  name: 'withdrawWasteMatch',
  event: 'wasteMatch.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const { match } = await ownMatch(step, id)
    const isHanded = (await wasteHandOvers(step.trx)).some(
      ({ matchId, withdrawnWhy }) => matchId === id && withdrawnWhy === null,
    )
    refuseFields(isHanded ? [{ path: 'id', key: 'biowaste.wrong.handedOver' }] : [])
    return takeBackRow(step, wasteMatchTable, match, reason)
  },
})
