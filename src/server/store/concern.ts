import type { Concern } from '#domain/concern/concern.ts'
import { recordTable } from './record-table.ts'

export const concernTable = recordTable<Concern>()('concern', {
  subject: 'concern',
  columns: {
    id: 'id',
    position: 'position',
    placeId: 'place_id',
    text: 'text',
    raisedOn: 'raised_on',
    eventId: 'event_id',
    raisedBy: 'raised_by',
    settledOn: 'settled_on',
    settlement: 'settlement',
  },
  order: ['position'],
})
