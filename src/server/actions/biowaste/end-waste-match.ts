import { wasteMatchEnd } from '#domain/biowaste/biowaste-input.ts'
import { wasteHandOvers, wasteMatchTable } from '#store/biowaste.ts'
import { action } from '../action.ts'
import { ownMatch } from '../own-waste.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, wrongToday } from '../village-record.ts'

/** Ends what was agreed: from then on the amount is free for others. What was handed over stays. */
export const endWasteMatch = action({
  name: 'endWasteMatch',
  event: 'wasteMatch.ended',
  schema: wasteMatchEnd,
  run: async (step) => {
    const { id, on } = step.input
    const { match } = await ownMatch(step, id)
    if (match.endedOn !== null) return { result: { id }, event: null }
    const last = (await wasteHandOvers(step.trx)).find(
      ({ matchId, withdrawnWhy }) => matchId === id && withdrawnWhy === null,
    )
    refuseFields([
      ...wrongToday(step, on),
      ...(on < match.on ? [{ path: 'on', key: 'input.endBeforeStart' }] : []),
      ...(last && on < last.on ? [{ path: 'on', key: 'biowaste.wrong.handedLater' }] : []),
    ])
    return correctRow(step, wasteMatchTable, match, { changed: { endedOn: on } })
  },
})
