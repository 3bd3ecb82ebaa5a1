import { namesOfGathering } from '#domain/gathering/gathering.ts'
import { gatheringTable } from '#store/gathering.ts'
import { removeRecord } from '../remove-record.ts'

/** Takes back that an event is a gathering, where it has neither agenda nor decisions; the event stays. */
export const removeGathering = removeRecord({
  name: 'removeGathering',
  event: 'gathering.removed',
  table: gatheringTable,
  needsReason: true,
  unlogged: namesOfGathering,
})
