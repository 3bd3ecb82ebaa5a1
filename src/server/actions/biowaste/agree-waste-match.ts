import { wasteAgreement } from '#domain/biowaste/biowaste-input.ts'
import { wasteMatchTable } from '#store/biowaste.ts'
import { action } from '../action.ts'
import { heldMarket, wrongAmount, wrongPair } from '../own-waste.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'wasteMatch.agreed'

/** Records that an offer goes to a need, so much a month: never more than is free of the one and open of the other. */
export const agreeWasteMatch = action({
  name: 'agreeWasteMatch',
  event,
  schema: wasteAgreement,
  run: (step) => {
    const { id: _, ...match } = step.input
    return enterRecord(step, {
      table: wasteMatchTable,
      event,
      record: { ...match, decision: 'agreed', endedOn: null, withdrawnWhy: null },
      problems: async () => {
        const market = await heldMarket(step)
        const wrong = [...wrongToday(step, match.on), ...(await wrongPair(step, match, market))]
        return wrong.length > 0 ? wrong : wrongAmount(match, market)
      },
    })
  },
})
