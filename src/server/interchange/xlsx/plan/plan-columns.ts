/*
 * The columns of a plan's table. A column is known by its title in any of the three languages, so that a table may be
 * filled in one language and read in another.
 */
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { SheetColumn } from '../write-sheets.ts'

export type PlanTab = 'tasks' | 'activities' | 'indicators'

export interface PlanColumn {
  /** Path of the value in the action's input. */
  readonly path: string
  readonly title: MessageKey
  readonly kind: SheetColumn['kind']
  readonly width?: number
  /** Words of a closed list, as values of the input. */
  readonly words?: { readonly values: readonly string[]; readonly key: (value: string) => MessageKey }
  /** Several of them, parted by commas or semicolons. */
  readonly isList?: boolean
}

const activityEvidence = ['photo', 'sheet', 'scan', 'document', 'video', 'link']
const indicatorKinds = ['eventCount', 'peopleCount', 'quantity', 'snapshot', 'percent', 'money', 'yesNo']
const aggregations = ['sum', 'last', 'max']
export const countedRecords = [
  'events.count',
  'events.people',
  'events.quantity',
  'events.share',
  'publications.count',
  'publications.reach',
  'printedMaterials.count',
  'printedMaterials.printRun',
  'printedMaterials.handedOut',
  'concerns.count',
  'recommendations.count',
  'letters.count',
  'replies.count',
  'partners.count',
  'participantGroups.count',
  'participantGroups.people',
  'coveredNgos.count',
  'team.count',
  'expenses.count',
  'expenses.amount',
  'stories.count',
  'testimonials.count',
  'videoTestimonials.count',
  'questionnaireResponses.count',
  'questionnaireAnalyses.count',
  'pickupsDone.count',
  'pickupsControlled.count',
  'controlReports.count',
  'dumpsFound.count',
  'dumpsCleaned.count',
  'dumpsOpen.count',
  'cleanUps.count',
  'cleanUps.people',
  'publicWorks.people',
  'containerSites.count',
  'containers.count',
  'handOvers.count',
  'handOvers.kg',
  'handOvers.amount',
  'households.count',
  'duesPayments.count',
  'duesPayments.amount',
  'payingHouseholds.count',
  'pickupSchedules.count',
  'initiativeMembers.count',
  'schoolCentres.count',
  'schoolPresentations.count',
  'schoolPresentations.people',
  'businesses.count',
  'applications.count',
  'applications.amount',
  'applicationsApproved.count',
  'applicationsApproved.amount',
  'bioWaste.count',
  'bioWaste.kg',
  'appealsAnswered.count',
]

export const planColumns: { readonly [tab in PlanTab]: readonly PlanColumn[] } = {
  tasks: [
    { path: 'number', title: 'plan.column.number', kind: 'integer' },
    { path: 'title.ru', title: 'plan.column.title.ru', kind: 'text', width: 50 },
    { path: 'title.kk', title: 'plan.column.title.kk', kind: 'text', width: 50 },
  ],
  activities: [
    { path: 'code', title: 'plan.column.code', kind: 'text', width: 8 },
    { path: 'task', title: 'plan.column.task', kind: 'integer', width: 8 },
    { path: 'title.ru', title: 'plan.column.title.ru', kind: 'text', width: 40 },
    { path: 'title.kk', title: 'plan.column.title.kk', kind: 'text', width: 40 },
    { path: 'plannedFrom', title: 'plan.column.from', kind: 'day' },
    { path: 'plannedTo', title: 'plan.column.to', kind: 'day' },
    { path: 'places', title: 'plan.column.places', kind: 'text', width: 24, isList: true },
    { path: 'responsible', title: 'plan.column.responsible', kind: 'text', width: 24 },
    {
      path: 'requiredEvidence',
      title: 'plan.column.evidence',
      kind: 'text',
      width: 20,
      isList: true,
      words: { values: activityEvidence, key: (value) => `plan.evidence.${value}` as MessageKey },
    },
  ],
  indicators: [
    { path: 'code', title: 'plan.column.code', kind: 'text', width: 8 },
    { path: 'activity', title: 'plan.column.activity', kind: 'text', width: 12 },
    { path: 'name.ru', title: 'plan.column.title.ru', kind: 'text', width: 36 },
    { path: 'name.kk', title: 'plan.column.title.kk', kind: 'text', width: 36 },
    { path: 'unit.ru', title: 'plan.column.unit.ru', kind: 'text', width: 14 },
    { path: 'unit.kk', title: 'plan.column.unit.kk', kind: 'text', width: 14 },
    {
      path: 'kind',
      title: 'plan.column.kind',
      kind: 'text',
      width: 18,
      words: { values: indicatorKinds, key: (value) => `plan.kind.${value}` as MessageKey },
    },
    { path: 'plan', title: 'plan.column.plan', kind: 'text', width: 16 },
    {
      path: 'counts',
      title: 'plan.column.counts',
      kind: 'text',
      width: 30,
      words: { values: countedRecords, key: (value) => `plan.counts.${value}` as MessageKey },
    },
    {
      path: 'scope',
      title: 'plan.column.scope',
      kind: 'text',
      width: 18,
      words: { values: ['activity', 'project'], key: (value) => `plan.scope.${value}` as MessageKey },
    },
    { path: 'quantityKey', title: 'plan.column.quantity', kind: 'text', width: 14 },
    { path: 'ofQuantityKey', title: 'plan.column.ofQuantity', kind: 'text', width: 14 },
    {
      path: 'overTime',
      title: 'plan.column.overTime',
      kind: 'text',
      width: 16,
      words: { values: aggregations, key: (value) => `plan.over.${value}` as MessageKey },
    },
    {
      path: 'overPlaces',
      title: 'plan.column.overPlaces',
      kind: 'text',
      width: 16,
      words: { values: aggregations, key: (value) => `plan.over.${value}` as MessageKey },
    },
  ],
}

export const planTabs: readonly PlanTab[] = ['tasks', 'activities', 'indicators']
export const tabTitle = (tab: PlanTab, lang: Language): string => message(lang, `plan.tab.${tab}`)
