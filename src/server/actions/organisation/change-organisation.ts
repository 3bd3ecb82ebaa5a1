import { organisationInput } from '#domain/organisation/organisation-input.ts'
import { organisationTable } from '#store/organisation.ts'
import { changeRecord } from '../change-record.ts'

/** Changes what the organisation says of itself. */
export const changeOrganisation = changeRecord({
  name: 'changeOrganisation',
  event: 'organisation.changed',
  schema: organisationInput,
  table: organisationTable,
})
