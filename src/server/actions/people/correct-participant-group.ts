import { participantGroupInput } from '#domain/people/people-input.ts'
import { participantGroupTable } from '#store/people.ts'
import { changeRecord } from '../change-record.ts'

/** Corrects a group of participants. */
export const correctParticipantGroup = changeRecord({
  name: 'correctParticipantGroup',
  event: 'participantGroup.corrected',
  schema: participantGroupInput,
  table: participantGroupTable,
  references: { eventIds: 'event' },
})
