import { gatheringDecisionTable } from '#store/gathering.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a decision that was entered by mistake; why must be said. */
export const removeDecision = removeRecord({
  name: 'removeDecision',
  event: 'gatheringDecision.removed',
  table: gatheringDecisionTable,
  needsReason: true,
})
