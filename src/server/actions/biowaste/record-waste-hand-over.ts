import { wasteHandOverInput } from '#domain/biowaste/biowaste-input.ts'
import { wasteHandOverTable } from '#store/biowaste.ts'
import { action } from '../action.ts'
import { ownMatch, wrongWasteHandOver } from '../own-waste.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'wasteHandOver.recorded'

/** Records what was handed over of what was agreed: in a month never more than is offered, and than is needed. */
export const recordWasteHandOver = action({
  name: 'recordWasteHandOver',
  event,
  schema: wasteHandOverInput,
  run: async (step) => {
    const { id: _, ...handOver } = step.input
    const { market, ...agreed } = await ownMatch(step, handOver.matchId)
    return enterRecord(step, {
      table: wasteHandOverTable,
      event,
      record: { ...handOver, withdrawnWhy: null },
      problems: async () => [
        ...wrongToday(step, handOver.on),
        ...(await wrongWasteHandOver(step, agreed, handOver, market.matches)),
      ],
    })
  },
})
