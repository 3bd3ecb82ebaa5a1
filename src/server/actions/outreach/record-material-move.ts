import { materialMoveInput } from '#domain/outreach/outreach-input.ts'
import { materialMoveTable } from '#store/outreach.ts'
import { addRecord } from '../add-record.ts'
import { materialMoveProblems } from '../outreach-material-checks.ts'

/** Records what of a printed material came, was handed out to whom, or was written off and why. */
export const recordMaterialMove = addRecord({
  name: 'recordMaterialMove',
  event: 'materialMove.recorded',
  schema: materialMoveInput,
  table: materialMoveTable,
  references: { materialId: 'printed_material', placeId: 'place', eventId: 'event' },
  unlogged: ['toWhom'],
  check: materialMoveProblems,
})
