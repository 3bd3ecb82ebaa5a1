import type { PrintedMaterial, Publication } from '#domain/outreach/outreach.ts'
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
