import { participantGroupTable } from '#store/people.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a group of participants. */
export const removeParticipantGroup = removeRecord({
  name: 'removeParticipantGroup',
  event: 'participantGroup.removed',
  table: participantGroupTable,
})
