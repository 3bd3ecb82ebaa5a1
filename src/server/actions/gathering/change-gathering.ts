import { gatheringInput } from '#domain/gathering/gathering-input.ts'
import { namesOfGathering } from '#domain/gathering/gathering.ts'
import { gatheringTable } from '#store/gathering.ts'
import { changeRecord } from '../change-record.ts'
import { gatheringProblems } from '../gathering-checks.ts'

/** Changes what is known of a gathering: it is prepared before it is held, and goes on to the akim's decision. */
export const changeGathering = changeRecord({
  name: 'changeGathering',
  event: 'gathering.changed',
  schema: gatheringInput,
  table: gatheringTable,
  references: { eventId: 'event' },
  check: gatheringProblems,
  unlogged: namesOfGathering,
})
