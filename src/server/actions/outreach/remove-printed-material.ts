import { printedMaterialTable } from '#store/outreach.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a printed material. */
export const removePrintedMaterial = removeRecord({
  name: 'removePrintedMaterial',
  event: 'printedMaterial.removed',
  table: printedMaterialTable,
})
