import { publicationInput } from '#domain/outreach/outreach-input.ts'
import { publicationTable } from '#store/outreach.ts'
import { changeRecord } from '../change-record.ts'
import { publicationPlanProblems } from '../outreach-plan-checks.ts'

/** Corrects a publication. */
export const correctPublication = changeRecord({
  name: 'correctPublication',
  event: 'publication.corrected',
  schema: publicationInput,
  table: publicationTable,
  references: { activityId: 'activity', plannedId: 'planned_publication' },
  check: publicationPlanProblems,
})
