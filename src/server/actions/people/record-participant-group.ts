import { participantGroupInput } from '#domain/people/people-input.ts'
import { participantGroupTable } from '#store/people.ts'
import { addRecord } from '../add-record.ts'

/** Records different people whom the project reached in one way. */
export const recordParticipantGroup = addRecord({
  name: 'recordParticipantGroup',
  event: 'participantGroup.recorded',
  schema: participantGroupInput,
  table: participantGroupTable,
  references: { eventIds: 'event' },
})
