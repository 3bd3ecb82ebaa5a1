import { takingBack } from '#domain/collection/collection-input.ts'
import { wasteHandOverTable } from '#store/biowaste.ts'
import { action } from '../action.ts'
import { ownMatch } from '../own-waste.ts'
import { lockedRecord, takeBackRow } from '../village-record.ts'

/** Takes a hand-over back that was entered by mistake. */
export const withdrawWasteHandOver = action({
  name: 'withdrawWasteHandOver',
  event: 'wasteHandOver.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const found = await lockedRecord(step, wasteHandOverTable, id)
    await ownMatch(step, found.matchId)
    return takeBackRow(step, wasteHandOverTable, found, reason)
  },
})
