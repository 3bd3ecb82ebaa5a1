/*
 * The lists of a project as the API pages through them. A record has the fields of the action that makes it, and what
 * the journal adds; `keyOf` is what a page is continued from, different for each record of its list and for ever.
 */
import type { ReadSubject } from '#domain/account/read-permissions.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { JsonSchema } from './open-api/input-schema.ts'

type Lists = {
  readonly [
    Kind in keyof ProjectRecords as ProjectRecords[Kind] extends readonly unknown[] ? Kind : never
  ]: ProjectRecords[Kind] extends readonly (infer Record)[] ? Record : never
}
export type RecordKind = keyof Lists

interface KindOf<Record> {
  /** The action that makes such a record. */
  readonly madeBy: string
  readonly keyOf: (record: Record) => string
  /** Whose readers may ask for it. */
  readonly subject: ReadSubject
  /** Fields of the record that its action does not take, and of the input that the record does not keep. */
  readonly adds?: Readonly<{ [field: string]: JsonSchema }>
  readonly lacks?: readonly string[]
}

const id = (record: { readonly id: string }): string => record.id
const who = { type: 'string' }
const when = { type: 'string', format: 'date-time' }
const maybe = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })

export const recordKinds: { readonly [Kind in RecordKind]: KindOf<Lists[Kind]> } = {
  amendments: { madeBy: 'record-amendment', subject: 'plan', keyOf: id },
  places: { madeBy: 'add-place', subject: 'plan', keyOf: id },
  tasks: { madeBy: 'add-task', subject: 'plan', keyOf: id },
  activities: { madeBy: 'add-activity', subject: 'plan', keyOf: id },
  indicators: { madeBy: 'add-indicator', subject: 'plan', keyOf: id },
  effectPlans: { madeBy: 'set-effect-plan', subject: 'plan', keyOf: (plan) => plan.key },
  events: {
    madeBy: 'record-event',
    subject: 'journal',
    keyOf: id,
    adds: {
      version: { type: 'integer', minimum: 1 },
      isCancelled: { type: 'boolean' },
      recordedBy: who,
      recordedAt: when,
      correctedBy: maybe(who),
      correctionReason: maybe({ type: 'string' }),
    },
  },
  evidence: {
    madeBy: 'add-evidence',
    subject: 'evidence',
    keyOf: id,
    lacks: ['bytes', 'links', 'isShared'],
    adds: {
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      mediaType: { type: 'string' },
      sizeBytes: { type: 'integer' },
      perceptualHash: maybe({ type: 'string' }),
      takenAt: maybe({ type: 'string', description: 'Local time of the shot, without a zone.' }),
      lat: maybe({ type: 'number' }),
      lon: maybe({ type: 'number' }),
      recordedBy: who,
      recordedAt: when,
    },
  },
  evidenceLinks: {
    madeBy: 'link-evidence',
    lacks: ['isShared'],
    subject: 'evidence',
    keyOf: (link) => `${link.evidenceId} ${link.subject} ${link.subjectId}`,
  },
  budgetLines: { madeBy: 'add-budget-line', subject: 'money', keyOf: id },
  expenses: { madeBy: 'record-expense', subject: 'money', keyOf: id },
  refunds: { madeBy: 'record-refund', subject: 'money', keyOf: id },
  participantGroups: { madeBy: 'record-participant-group', subject: 'people', keyOf: id },
  team: { madeBy: 'add-team-member', subject: 'people', keyOf: id },
  coveredNgos: { madeBy: 'record-covered-ngo', subject: 'people', keyOf: id },
  partners: { madeBy: 'add-partner', subject: 'partner', keyOf: id },
  concerns: {
    madeBy: 'raise-concern',
    subject: 'letter',
    keyOf: id,
    adds: {
      settledOn: maybe({ type: 'string', format: 'date' }),
      settlement: { type: 'object', description: 'In Russian, Kazakh or both.' },
    },
  },
  gatherings: { madeBy: 'record-gathering', subject: 'gathering', keyOf: id },
  agendaItems: { madeBy: 'add-agenda-item', subject: 'gathering', keyOf: id },
  decisions: { madeBy: 'record-decision', subject: 'gathering', keyOf: id },
  recommendations: { madeBy: 'add-recommendation', subject: 'letter', keyOf: id },
  letters: { madeBy: 'send-letter', subject: 'letter', keyOf: id, lacks: ['mayRepeatNumber'] },
  replies: { madeBy: 'record-reply', subject: 'letter', keyOf: id },
  publications: { madeBy: 'record-publication', subject: 'outreach', keyOf: id },
  plannedPublications: { madeBy: 'plan-publication', subject: 'outreach', keyOf: id },
  planSteps: { madeBy: 'record-plan-step', subject: 'outreach', keyOf: id },
  printedMaterials: { madeBy: 'record-printed-material', subject: 'outreach', keyOf: id },
  narratives: {
    madeBy: 'write-narrative',
    subject: 'report',
    keyOf: (text) => `${text.field} ${text.kind ?? ''}`,
  },
  testimonials: { madeBy: 'record-testimonial', subject: 'testimonial', keyOf: id },
  stories: { madeBy: 'write-story', subject: 'story', keyOf: id },
  proposals: { madeBy: 'add-proposal', subject: 'proposal', keyOf: id },
  questionnaireResponses: {
    madeBy: 'record-response',
    subject: 'questionnaireAnswers',
    keyOf: id,
    // What somebody answered leaves the office only as counts.
    lacks: ['versionId', 'way', 'linkId', 'hasConsent', 'answers'],
    adds: { number: { type: 'integer', minimum: 1 }, title: { type: 'object' }, activityId: maybe(who) },
  },
  questionnaireAnalyses: {
    madeBy: 'record-analysis',
    subject: 'questionnaireAnswers',
    keyOf: id,
    lacks: ['conclusion', 'crosses'],
    adds: { activityId: maybe(who) },
  },
  holidays: { madeBy: 'set-holiday', subject: 'plan', keyOf: (holiday) => holiday.day },
}

export const recordKindNames = Object.keys(recordKinds) as readonly RecordKind[]
