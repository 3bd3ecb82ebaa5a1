import { printedMaterialInput } from '#domain/outreach/outreach-input.ts'
import { printedMaterialTable } from '#store/outreach.ts'
import { addRecord } from '../add-record.ts'

/** Records a printed material, its print run and how much was handed out. */
export const recordPrintedMaterial = addRecord({
  name: 'recordPrintedMaterial',
  event: 'printedMaterial.recorded',
  schema: printedMaterialInput,
  table: printedMaterialTable,
  references: { activityId: 'activity' },
})
