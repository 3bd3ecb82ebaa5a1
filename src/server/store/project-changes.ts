/*
 * Records of a project brought up to date by what the audit log says of them: after a write only the lists that it
 * touched are read again, and of the journal, which grows to tens of thousands, only the events.
 */
import type { Kysely } from 'kysely'
import type { Event } from '#domain/event/event.ts'
import { isServiceSource, type ServiceSource } from '#domain/service/service-facts.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { budgetLineTable, expenseTable, refundTable } from './budget.ts'
import { concernTable } from './concern.ts'
import { eventsOfProject } from './event.ts'
import { evidenceLinksOfProject, evidenceTable } from './evidence.ts'
import { agendaItemTable, gatheringDecisionTable, gatheringTable } from './gathering.ts'
import { holidays } from './holiday.ts'
import { effectPlansOfProject } from './indicator.ts'
import {
  materialMoveTable,
  plannedPublicationTable,
  planStepTable,
  printedMaterialTable,
  publicationTable,
  reachReadingTable,
} from './outreach.ts'
import { partnerTable } from './partner.ts'
import { coveredNgoTable, participantGroupTable, teamMemberTable } from './people.ts'
import { places } from './place.ts'
import { collectedAnalyses, collectedResponses } from './questionnaire-response.ts'
import { lettersOfProject, recommendationTable, repliesOfProject } from './recommendation.ts'
import { recordsOf, type RecordTable } from './record-table.ts'
import { narrativesOfProject, proposalTable, storyTable } from './report.ts'
import type { DB } from './schema.ts'
import { serviceFacts, serviceFactsFor } from './service-facts.ts'
import { testimonialTable } from './testimonial.ts'

/** More lines than this are read as a new project is: whole. */
const mostLines = 200

interface ChangedRecord {
  readonly subject: string
  readonly id: string | null
}

/** What was changed behind a line of the log, null where it is too much to follow. */
export async function changesSince(db: Kysely<DB>, head: number): Promise<readonly ChangedRecord[] | null> {
  const lines = await db
    .selectFrom('audit_log')
    .select(['subject', 'subject_id as id'])
    .where('seq', '>', head)
    .orderBy('seq')
    .limit(mostLines + 1)
    .execute()
  return lines.length > mostLines ? null : lines
}

type Part = Partial<ProjectRecords>
type Reader = (db: Kysely<DB>, projectId: string) => Promise<Part>

const listed =
  <R extends { readonly id: string }>(name: keyof ProjectRecords, table: RecordTable<R>): Reader =>
  async (db, projectId) => ({ [name]: await recordsOf(db, table, projectId) })

/** The lists in which a subject's records stand. A subject that is not here has the whole project read again. */
const readers: { readonly [subject: string]: Reader } = {
  budgetLine: listed('budgetLines', budgetLineTable),
  expense: listed('expenses', expenseTable),
  refund: listed('refunds', refundTable),
  participantGroup: listed('participantGroups', participantGroupTable),
  teamMember: listed('team', teamMemberTable),
  coveredNgo: listed('coveredNgos', coveredNgoTable),
  partner: listed('partners', partnerTable),
  concern: listed('concerns', concernTable),
  gathering: listed('gatherings', gatheringTable),
  agendaItem: listed('agendaItems', agendaItemTable),
  gatheringDecision: listed('decisions', gatheringDecisionTable),
  recommendation: async (db, id) => ({
    ...(await listed('recommendations', recommendationTable)(db, id)),
    letters: await lettersOfProject(db, id),
  }),
  letter: async (db, id) => ({
    letters: await lettersOfProject(db, id),
    replies: await repliesOfProject(db, id),
  }),
  reply: async (db, id) => ({ replies: await repliesOfProject(db, id) }),
  publication: async (db, id) => ({
    ...(await listed('publications', publicationTable)(db, id)),
    ...(await listed('reachReadings', reachReadingTable)(db, id)),
  }),
  reachReading: listed('reachReadings', reachReadingTable),
  plannedPublication: listed('plannedPublications', plannedPublicationTable),
  planStep: listed('planSteps', planStepTable),
  printedMaterial: listed('printedMaterials', printedMaterialTable),
  materialMove: listed('materialMoves', materialMoveTable),
  narrative: async (db, id) => ({ narratives: await narrativesOfProject(db, id) }),
  story: listed('stories', storyTable),
  testimonial: listed('testimonials', testimonialTable),
  proposal: listed('proposals', proposalTable),
  effectPlan: async (db, id) => ({ effectPlans: await effectPlansOfProject(db, id) }),
  // A dump is the organisation's, its photos are the project's.
  dump: async (db, id) => ({ evidenceLinks: await evidenceLinksOfProject(db, id) }),
  dumpObservation: async (db, id) => ({ evidenceLinks: await evidenceLinksOfProject(db, id) }),
  questionnaire: async (db, id) => ({
    questionnaireResponses: await collectedResponses(db, id),
    questionnaireAnalyses: await collectedAnalyses(db, id),
  }),
  questionnaireResponse: async (db, id) => ({ questionnaireResponses: await collectedResponses(db, id) }),
  questionnaireAnalysis: async (db, id) => ({ questionnaireAnalyses: await collectedAnalyses(db, id) }),
  // So are scans of contracts.
  contract: async (db, id) => ({ evidenceLinks: await evidenceLinksOfProject(db, id) }),
  contractDocument: async (db, id) => ({ evidenceLinks: await evidenceLinksOfProject(db, id) }),
  appeal: async (db, id) => ({ evidenceLinks: await evidenceLinksOfProject(db, id) }),
  containerObservation: async (db, id) => ({ evidenceLinks: await evidenceLinksOfProject(db, id) }),
  cleanUpPhoto: async (db, id) => ({ evidenceLinks: await evidenceLinksOfProject(db, id) }),
  holiday: async (db) => ({ holidays: await holidays(db) }),
  place: async (db) => ({ places: await places(db) }),
  evidence: async (db, id) => ({
    ...(await listed('evidence', evidenceTable)(db, id)),
    evidenceLinks: await evidenceLinksOfProject(db, id),
  }),
}

/** Subjects of the log that are no records of a project. */
const elsewhere = new Set([
  'account',
  'session',
  'token',
  'submission',
  'remark',
  'street',
  'household',
  'householdGroup',
  'pickupRule',
  'pickup',
  'pickupFeed',
  'tariff',
  'duesMonth',
  'dues',
  'duesPayment',
  'initiativeGroup',
  'initiativeMember',
  'schoolCentre',
  'presentation',
  'cashCount',
  'pickupDuty',
  'pickupMark',
  'pickupComplaint',
  'pickupObjection',
  'pickupDecision',
  'dumpingCheck',
  'tracker',
  'tracking',
  'dumpReport',
  'questionnaireLink',
  'schoolCentre',
  'adviser',
  'training',
  'presentation',
  'certificate',
  'thanks',
  'initiativeGroup',
  'initiativeMember',
  'letterLink',
  'letterAnswer',
  'bankAccount',
  'bankStatement',
  'incoming',
  'containerSite',
  'container',
  'emptying',
  'handOver',
  'cleanUp',
  'cleanUpPerson',
  'stockItem',
  'stockMove',
  'publicWorker',
  'objection',
  'business',
  'businessVisit',
  'supportApplication',
  'supportStep',
  'wasteNotice',
  'wasteMatch',
  'wasteHandOver',
  'gatheringRule',
  'activists',
  'appealExtension',
  'appealForwarding',
  'appealAnswer',
  'appealReopening',
  'appealTerm',
])

/** Subjects of the village's service, which indicators of a project may be computed from. */
const ofService = new Set([
  'dump',
  'dumpObservation',
  'street',
  'household',
  'pickup',
  'pickupRule',
  'pickupMark',
  'pickupObjection',
  'pickupDecision',
  'duesPayment',
  'initiativeGroup',
  'initiativeMember',
  'schoolCentre',
  'presentation',
  'bankStatement',
  'incoming',
  'containerSite',
  'containerObservation',
  'emptying',
  'cleanUpPhoto',
  'container',
  'handOver',
  'cleanUp',
  'cleanUpPerson',
  'publicWorker',
  'tracking',
  'evidence',
  'business',
  'businessVisit',
  'supportApplication',
  'supportStep',
  'wasteNotice',
  'wasteMatch',
  'wasteHandOver',
  'appeal',
  'appealAnswer',
  'appealReopening',
])

const isOfServiceAsked = ({ indicators }: ProjectRecords): boolean =>
  indicators.some(({ source }) => isServiceSource(source.records))

/** Sources whose records have the day of an event of the journal. */
const ofEvents: readonly ServiceSource[] = ['businesses', 'schoolPresentations']

/**
 * The records after these changes; the same object where none of them is of the project's records. Null where a change
 * reaches further than it can be followed: then everything is to be read.
 */
export async function recordsAfter(
  db: Kysely<DB>,
  records: ProjectRecords,
  changes: readonly ChangedRecord[],
): Promise<ProjectRecords | null> {
  const own = changes.filter(({ subject }) => !elsewhere.has(subject))
  const isServed = isOfServiceAsked(records) && changes.some(({ subject }) => ofService.has(subject))
  if (own.length === 0 && !isServed) return records
  if (own.some(({ subject, id }) => !(subject in readers) && (subject !== 'event' || id === null)))
    return null
  const projectId = records.project.id
  let next = isServed ? { ...records, service: await serviceFactsFor(db, projectId) } : records
  const dated = ofEvents.filter((each) => records.indicators.some(({ source }) => source.records === each))
  if (!isServed && dated.length > 0 && own.some(({ subject }) => subject === 'event'))
    next = { ...next, service: { ...next.service, ...(await serviceFacts(db, dated)) } }
  for (const subject of new Set(own.map((change) => change.subject))) {
    const part = await readers[subject]?.(db, projectId)
    if (part) next = { ...next, ...part }
  }
  const events = own.flatMap(({ subject, id }) => (subject === 'event' && id ? [id] : []))
  if (events.length > 0) next = { ...next, events: await eventsAfter(db, next, events) }
  // A record that is removed takes the links of its files with it.
  const changed = new Set(own.map(({ id }) => id))
  return next.evidenceLinks.some(({ subjectId }) => changed.has(subjectId))
    ? { ...next, evidenceLinks: await evidenceLinksOfProject(db, projectId) }
    : next
}

async function eventsAfter(
  db: Kysely<DB>,
  records: ProjectRecords,
  ids: readonly string[],
): Promise<readonly Event[]> {
  const changed = new Set(ids)
  const read = await eventsOfProject(db, records.project.id, ids)
  const events = [...records.events.filter(({ id }) => !changed.has(id)), ...read]
  const at = ({ startsOn, startsAt, id }: Event): string => `${startsOn} ${startsAt ?? ''} ${id}`
  return events.toSorted((a, b) => (at(a) < at(b) ? -1 : 1))
}
