import { reachReadingInput } from '#domain/outreach/outreach-input.ts'
import { reachReadingTable } from '#store/outreach.ts'
import { changeRecord } from '../change-record.ts'
import { reachReadingProblems } from '../outreach-reach-checks.ts'

/** Corrects a reading that was written down wrongly; why must be said. A newer number is a reading of its own. */
export const correctReachReading = changeRecord({
  name: 'correctReachReading',
  event: 'reachReading.corrected',
  schema: reachReadingInput,
  table: reachReadingTable,
  references: { publicationId: 'publication' },
  needsReason: true,
  check: reachReadingProblems,
})
