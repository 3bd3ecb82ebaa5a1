import { coveredNgoInput } from '#domain/people/people-input.ts'
import { coveredNgoTable } from '#store/people.ts'
import { addRecord } from '../add-record.ts'

/** Records an NGO that the project covered. */
export const recordCoveredNgo = addRecord({
  name: 'recordCoveredNgo',
  event: 'coveredNgo.recorded',
  schema: coveredNgoInput,
  table: coveredNgoTable,
  references: { eventId: 'event' },
})
