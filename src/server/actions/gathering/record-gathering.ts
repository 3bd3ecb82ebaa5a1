import { gatheringInput } from '#domain/gathering/gathering-input.ts'
import { namesOfGathering } from '#domain/gathering/gathering.ts'
import { gatheringTable } from '#store/gathering.ts'
import { addRecord } from '../add-record.ts'
import { gatheringProblems } from '../gathering-checks.ts'

/** Records that an event of the journal is a gathering: its kind, its notice, who has a vote, who leads it. */
export const recordGathering = addRecord({
  name: 'recordGathering',
  event: 'gathering.recorded',
  schema: gatheringInput,
  table: gatheringTable,
  references: { eventId: 'event' },
  check: gatheringProblems,
  unlogged: namesOfGathering,
})
