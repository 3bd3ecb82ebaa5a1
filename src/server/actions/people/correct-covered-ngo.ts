import { coveredNgoInput } from '#domain/people/people-input.ts'
import { coveredNgoTable } from '#store/people.ts'
import { changeRecord } from '../change-record.ts'

/** Corrects a covered NGO. */
export const correctCoveredNgo = changeRecord({
  name: 'correctCoveredNgo',
  event: 'coveredNgo.corrected',
  schema: coveredNgoInput,
  table: coveredNgoTable,
  references: { eventId: 'event' },
})
