import { centreInput } from '#domain/school/school-input.ts'
import { schoolCentreTable } from '#store/school.ts'
import { changeRecord } from '../change-record.ts'

/** Changes what a centre is called, where it is and what it has. */
export const changeSchoolCentre = changeRecord({
  name: 'changeSchoolCentre',
  event: 'schoolCentre.changed',
  schema: centreInput,
  table: schoolCentreTable,
  references: { placeId: 'place' },
})
