import { publicationInput } from '#domain/outreach/outreach-input.ts'
import { publicationTable } from '#store/outreach.ts'
import { addRecord } from '../add-record.ts'
import { publicationPlanProblems } from '../outreach-plan-checks.ts'

/** Records a post, an article or an item of TV or radio. */
export const recordPublication = addRecord({
  name: 'recordPublication',
  event: 'publication.recorded',
  schema: publicationInput,
  table: publicationTable,
  references: { activityId: 'activity', plannedId: 'planned_publication' },
  check: publicationPlanProblems,
})
