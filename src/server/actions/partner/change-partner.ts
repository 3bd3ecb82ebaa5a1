import { partnerInput } from '#domain/partner/partner-input.ts'
import { partnerTable } from '#store/partner.ts'
import { changeRecord } from '../change-record.ts'

/** Changes a partner. */
export const changePartner = changeRecord({
  name: 'changePartner',
  event: 'partner.changed',
  schema: partnerInput,
  table: partnerTable,
})
