import { printedMaterialInput } from '#domain/outreach/outreach-input.ts'
import { printedMaterialTable } from '#store/outreach.ts'
import { printRunProblems } from '../outreach-material-checks.ts'
import { changeRecord } from '../change-record.ts'

/** Corrects a printed material. */
export const correctPrintedMaterial = changeRecord({
  name: 'correctPrintedMaterial',
  event: 'printedMaterial.corrected',
  schema: printedMaterialInput,
  table: printedMaterialTable,
  check: printRunProblems,
  references: { activityId: 'activity' },
})
