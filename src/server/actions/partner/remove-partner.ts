import { partnerTable } from '#store/partner.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a partner. */
export const removePartner = removeRecord({
  name: 'removePartner',
  event: 'partner.removed',
  table: partnerTable,
})
