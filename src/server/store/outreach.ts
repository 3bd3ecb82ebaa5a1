import type { PrintedMaterial, Publication } from '#domain/outreach/outreach.ts'
import type { MaterialMove } from '#domain/outreach/material-move.ts'
import type { PlannedPublication, PlanStep } from '#domain/outreach/planned-publication.ts'
import type { ReachReading } from '#domain/outreach/reach-reading.ts'
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

export const materialMoveTable = recordTable<MaterialMove>()('printed_material_move', {
  subject: 'materialMove',
  columns: {
    id: 'id',
    materialId: 'material_id',
    kind: 'kind',
    on: 'moved_on',
    quantity: 'quantity',
    toWhom: 'to_whom',
    placeId: 'place_id',
    eventId: 'event_id',
    note: 'note',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['moved_on'],
})

export const reachReadingTable = recordTable<ReachReading>()('publication_reach', {
  subject: 'reachReading',
  columns: {
    id: 'id',
    publicationId: 'publication_id',
    on: 'read_on',
    people: 'people',
    source: 'source',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['read_on'],
})
