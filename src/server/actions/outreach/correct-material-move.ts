import { materialMoveInput } from '#domain/outreach/outreach-input.ts'
import { materialMoveTable } from '#store/outreach.ts'
import { changeRecord } from '../change-record.ts'
import { materialMoveProblems } from '../outreach-material-checks.ts'

/** Corrects a delivery, a handing or a write-off; why must be said, and the log keeps what stood before. */
export const correctMaterialMove = changeRecord({
  name: 'correctMaterialMove',
  event: 'materialMove.corrected',
  schema: materialMoveInput,
  table: materialMoveTable,
  references: { materialId: 'printed_material', placeId: 'place', eventId: 'event' },
  unlogged: ['toWhom'],
  needsReason: true,
  check: materialMoveProblems,
})
