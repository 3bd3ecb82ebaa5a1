/*
 * The lists of a project as the API pages through them. A record has the fields of the action that makes it, and what
 * the journal adds; `keyOf` is what a page is continued from, different for each record of its list and for ever.
 */
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
  /** Fields of the record that its action does not take, and of the input that the record does not keep. */
  readonly adds?: Readonly<{ [field: string]: JsonSchema }>
  readonly lacks?: readonly string[]
}

const id = (record: { readonly id: string }): string => record.id
const who = { type: 'string' }
const when = { type: 'string', format: 'date-time' }
const maybe = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })

export const recordKinds: { readonly [Kind in RecordKind]: KindOf<Lists[Kind]> } = {
  amendments: { madeBy: 'record-amendment', keyOf: id },
  places: { madeBy: 'add-place', keyOf: id },
  tasks: { madeBy: 'add-task', keyOf: id },
  activities: { madeBy: 'add-activity', keyOf: id },
  indicators: { madeBy: 'add-indicator', keyOf: id },
  effectPlans: { madeBy: 'set-effect-plan', keyOf: (plan) => plan.key },
  events: {
    madeBy: 'record-event',
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
    keyOf: id,
    lacks: ['bytes', 'links'],
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
    keyOf: (link) => `${link.evidenceId} ${link.subject} ${link.subjectId}`,
  },
  budgetLines: { madeBy: 'add-budget-line', keyOf: id },
  expenses: { madeBy: 'record-expense', keyOf: id },
  refunds: { madeBy: 'record-refund', keyOf: id },
  participantGroups: { madeBy: 'record-participant-group', keyOf: id },
  team: { madeBy: 'add-team-member', keyOf: id },
  coveredNgos: { madeBy: 'record-covered-ngo', keyOf: id },
  partners: { madeBy: 'add-partner', keyOf: id },
  recommendations: { madeBy: 'add-recommendation', keyOf: id },
  letters: { madeBy: 'send-letter', keyOf: id },
  replies: { madeBy: 'record-reply', keyOf: id },
  publications: { madeBy: 'record-publication', keyOf: id },
  printedMaterials: { madeBy: 'record-printed-material', keyOf: id },
  narratives: { madeBy: 'write-narrative', keyOf: (text) => `${text.field} ${text.kind ?? ''}` },
  stories: { madeBy: 'write-story', keyOf: id },
  proposals: { madeBy: 'add-proposal', keyOf: id },
  holidays: { madeBy: 'set-holiday', keyOf: (holiday) => holiday.day },
}

export const recordKindNames = Object.keys(recordKinds) as readonly RecordKind[]
