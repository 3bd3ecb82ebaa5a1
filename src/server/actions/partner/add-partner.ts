import { partnerInput } from '#domain/partner/partner-input.ts'
import { partnerTable } from '#store/partner.ts'
import { addRecord } from '../add-record.ts'

/** Adds a partner. */
export const addPartner = addRecord({
  name: 'addPartner',
  event: 'partner.added',
  schema: partnerInput,
  table: partnerTable,
})
