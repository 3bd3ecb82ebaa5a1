import { takingBack } from '#domain/collection/collection-input.ts'
import { reachReadingTable } from '#store/outreach.ts'
import { action } from '../action.ts'
import { lockedRecord, takeBackRow } from '../village-record.ts'

/** Takes back a reading that was entered by mistake; it stays with the reason. */
export const withdrawReachReading = action({
  name: 'withdrawReachReading',
  event: 'reachReading.retracted',
  schema: takingBack,
  run: async (step) => {
    const before = await lockedRecord(step, reachReadingTable, step.input.id)
    return takeBackRow(step, reachReadingTable, before, step.input.reason)
  },
})
