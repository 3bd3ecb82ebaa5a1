import { takingBack } from '#domain/collection/collection-input.ts'
import { handOverTable } from '#store/collection.ts'
import { action } from '../action.ts'
import { lockedRecord, takeBackRow } from '../village-record.ts'

/** Takes a hand-over back that was entered by mistake; its waste is there again. */
export const withdrawHandOver = action({
  name: 'withdrawHandOver',
  event: 'handOver.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    return takeBackRow(step, handOverTable, await lockedRecord(step, handOverTable, id), reason)
  },
})
