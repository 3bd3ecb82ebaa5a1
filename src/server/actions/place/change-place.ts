import { placeInput } from '#domain/place/place-input.ts'
import { placeTable } from '#store/place.ts'
import { placeCircle } from '../place-circle.ts'
import { changeRecord } from '../change-record.ts'

/** Changes a place of the organisation. */
export const changePlace = changeRecord({
  name: 'changePlace',
  event: 'place.changed',
  schema: placeInput,
  table: placeTable,
  references: { parentId: 'place' },
  check: placeCircle,
})
