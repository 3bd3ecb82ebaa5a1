import { printedMaterialInput } from '#domain/outreach/outreach-input.ts'
import { printedMaterialTable } from '#store/outreach.ts'
import { addRecord } from '../add-record.ts'

/** Records a printed material, and its print run. */
export const recordPrintedMaterial = addRecord({
  name: 'recordPrintedMaterial',
  event: 'printedMaterial.recorded',
  schema: printedMaterialInput,
  table: printedMaterialTable,
  references: { activityId: 'activity' },
})
