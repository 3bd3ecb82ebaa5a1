import type { Partner } from '#domain/partner/partner.ts'
import { recordTable } from './record-table.ts'

export const partnerTable = recordTable<Partner>()('partner', {
  subject: 'partner',
  columns: {
    id: 'id',
    position: 'position',
    kind: 'kind',
    name: 'name',
    role: 'role',
    contact: 'contact',
    note: 'note',
    since: 'since',
  },
  order: ['position'],
})
