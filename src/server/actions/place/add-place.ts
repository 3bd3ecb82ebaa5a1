import { placeInput } from '#domain/place/place-input.ts'
import { placeTable } from '#store/place.ts'
import { addRecord } from '../add-record.ts'

/** Adds a village, town or site. */
export const addPlace = addRecord({
  name: 'addPlace',
  event: 'place.added',
  schema: placeInput,
  table: placeTable,
  references: { parentId: 'place' },
})
