import { centreInput } from '#domain/school/school-input.ts'
import { schoolCentreTable } from '#store/school.ts'
import { addRecord } from '../add-record.ts'

/** Adds a centre of eco-advisers in a school. */
export const addSchoolCentre = addRecord({
  name: 'addSchoolCentre',
  event: 'schoolCentre.added',
  schema: centreInput,
  table: schoolCentreTable,
  references: { placeId: 'place' },
})
