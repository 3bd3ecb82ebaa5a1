import type { PrintedMaterial, Publication } from '#domain/outreach/outreach.ts'
import type { PlannedPublication, PlanStep } from '#domain/outreach/planned-publication.ts'
import { recordTable } from './record-table.ts'

export const publicationTable = recordTable<Publication>()('publication', {
  subject: 'publication',
  columns: {
    id: 'id',
    activityId: 'activity_id',
    kind: 'kind',
    outlet: 'outlet',
    title: 'title',
    language: 'language',
    publishedOn: 'published_on',
    url: 'url',
    reach: 'reach',
    reachSource: 'reach_source',
    plannedId: 'planned_id',
  },
  order: ['published_on'],
})

export const printedMaterialTable = recordTable<PrintedMaterial>()('printed_material', {
  subject: 'printedMaterial',
  columns: {
    id: 'id',
    activityId: 'activity_id',
    kind: 'kind',
    title: 'title',
    printedOn: 'printed_on',
    printRun: 'print_run',
    handedOut: 'handed_out',
    handedTo: 'handed_to',
  },
  order: ['printed_on'],
})

export const plannedPublicationTable = recordTable<PlannedPublication>()('planned_publication', {
  subject: 'plannedPublication',
  columns: {
    id: 'id',
    activityId: 'activity_id',
    title: 'title',
    kind: 'kind',
    language: 'language',
    outlet: 'outlet',
    byWhom: 'by_whom',
    dueOn: 'due_on',
  },
  order: ['due_on'],
})

export const planStepTable = recordTable<PlanStep>()('planned_publication_step', {
  subject: 'planStep',
  columns: {
    id: 'id',
    plannedId: 'planned_id',
    position: 'position',
    kind: 'kind',
    toOn: 'to_on',
    reason: 'reason',
  },
  order: ['planned_id', 'position'],
})
