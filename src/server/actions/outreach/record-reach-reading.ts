import { reachReadingInput } from '#domain/outreach/outreach-input.ts'
import { reachReadingTable } from '#store/outreach.ts'
import { addRecord } from '../add-record.ts'
import { reachReadingProblems } from '../outreach-reach-checks.ts'

/** Records how many people had seen a publication by a day. */
export const recordReachReading = addRecord({
  name: 'recordReachReading',
  event: 'reachReading.recorded',
  schema: reachReadingInput,
  table: reachReadingTable,
  references: { publicationId: 'publication' },
  check: reachReadingProblems,
})
