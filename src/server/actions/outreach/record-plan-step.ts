import { planStepInput } from '#domain/outreach/outreach-input.ts'
import { planStepTable } from '#store/outreach.ts'
import { addRecord } from '../add-record.ts'
import { planStepProblems } from '../outreach-plan-checks.ts'

/** Moves a planned publication to another day, cancels it or takes it up again; why must be said. */
export const recordPlanStep = addRecord({
  name: 'recordPlanStep',
  event: 'planStep.recorded',
  schema: planStepInput,
  table: planStepTable,
  references: { plannedId: 'planned_publication' },
  listBy: { column: 'planned_id', field: 'plannedId' },
  check: planStepProblems,
})
