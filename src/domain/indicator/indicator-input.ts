import * as v from 'valibot'
import { eventKinds } from '../event/event.ts'
import { quantityKey } from '../event/event-input.ts'
import { publicationKinds } from '../outreach/outreach.ts'
import { planCode } from '../plan/plan-input.ts'
import { newRecord, position, recordId } from '../project/record-input.ts'
import { isServiceSource, serviceSources } from '../service/service-facts.ts'
import { localName, localText } from '../text/text-input.ts'
import { aggregations, indicatorKinds, type IndicatorKind, type IndicatorSource } from './indicator.ts'

const level = v.pipe(
  v.number('input.number'),
  v.finite('input.number'),
  v.minValue(0, 'input.negative'),
  v.maxValue(1_000_000_000_000, 'input.tooLarge'),
)

/** A planned value: a number, a bound, a range or yes/no. */
export const planValue = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['exact', 'atLeast', 'atMost']), value: level }),
  v.pipe(
    v.strictObject({ kind: v.literal('range'), from: level, to: level }),
    v.forward(
      v.check(({ from, to }) => to >= from, 'input.range'),
      ['to'],
    ),
  ),
  v.strictObject({ kind: v.literal('yesNo'), value: v.boolean() }),
])

/** What can be measured of which records; the same words as `IndicatorSource`. */
const measuresOf: {
  readonly [records in IndicatorSource['records']]: readonly IndicatorSource['measure'][]
} = {
  events: ['count', 'people', 'quantity', 'share'],
  publications: ['count', 'reach'],
  printedMaterials: ['count', 'printRun', 'handedOut'],
  concerns: ['count'],
  recommendations: ['count'],
  letters: ['count'],
  replies: ['count'],
  partners: ['count'],
  participantGroups: ['count', 'people'],
  coveredNgos: ['count'],
  team: ['count'],
  expenses: ['count', 'amount'],
  stories: ['count'],
  testimonials: ['count'],
  videoTestimonials: ['count'],
  questionnaireResponses: ['count'],
  questionnaireAnalyses: ['count'],
  pickupsDone: ['count'],
  pickupsControlled: ['count'],
  controlReports: ['count'],
  dumpsFound: ['count'],
  dumpsCleaned: ['count'],
  dumpsOpen: ['count'],
  cleanUps: ['count', 'people'],
  publicWorks: ['people'],
  containerSites: ['count'],
  containers: ['count'],
  handOvers: ['count', 'kg', 'amount'],
  households: ['count'],
  duesPayments: ['count', 'amount'],
  payingHouseholds: ['count'],
  pickupSchedules: ['count'],
  initiativeMembers: ['count'],
  schoolCentres: ['count'],
  schoolPresentations: ['count', 'people'],
  businesses: ['count'],
  applications: ['count', 'amount'],
  applicationsApproved: ['count', 'amount'],
  bioWaste: ['count', 'kg'],
  appealsAnswered: ['count'],
}

/** What an indicator of a kind can be measured by; a share is a percentage and nothing else, an amount is money. */
const measuresOfKind: { readonly [kind in IndicatorKind]: readonly IndicatorSource['measure'][] } = {
  eventCount: ['count'],
  peopleCount: ['people', 'quantity', 'reach', 'count'],
  quantity: ['count', 'quantity', 'reach', 'printRun', 'handedOut', 'kg'],
  snapshot: ['count', 'people', 'quantity', 'reach', 'printRun', 'handedOut', 'kg'],
  percent: ['share'],
  money: ['amount'],
  yesNo: ['count', 'quantity', 'people'],
}

// These records belong to the project as a whole: nothing ties them to one activity.
const ofNoActivity: readonly IndicatorSource['records'][] = [
  'partners',
  'team',
  'expenses',
  'stories',
  ...serviceSources,
]
const some = <const T extends readonly string[]>(kinds: T) =>
  v.exactOptional(v.pipe(v.array(v.picklist(kinds)), v.minLength(1, 'input.required')))

const source = v.pipe(
  v.strictObject({
    records: v.picklist(Object.keys(measuresOf) as IndicatorSource['records'][]),
    measure: v.picklist([
      'count',
      'people',
      'quantity',
      'reach',
      'printRun',
      'handedOut',
      'amount',
      'share',
      'kg',
    ]),
    scope: v.picklist(['activity', 'project']),
    eventKinds: some(eventKinds),
    publicationKinds: some(publicationKinds),
    placeIds: v.exactOptional(v.pipe(v.array(recordId), v.minLength(1, 'input.required'))),
    quantityKey: v.exactOptional(quantityKey),
    ofQuantityKey: v.exactOptional(quantityKey),
  }),
  v.forward(
    v.check(({ records, measure }) => measuresOf[records].includes(measure), 'input.measure'),
    ['measure'],
  ),
  v.forward(
    v.check(
      ({ measure, quantityKey: key }) =>
        (key !== undefined) === (measure === 'quantity' || measure === 'share'),
      'input.quantityKey',
    ),
    ['quantityKey'],
  ),
  v.forward(
    v.check(
      ({ measure, ofQuantityKey: key }) => (key !== undefined) === (measure === 'share'),
      'input.quantityKey',
    ),
    ['ofQuantityKey'],
  ),
  v.forward(
    v.check((given) => given.scope === 'project' || !ofNoActivity.includes(given.records), 'input.scope'),
    ['scope'],
  ),
  v.forward(
    v.check((given) => given.records === 'events' || !given.eventKinds, 'input.filter'),
    ['eventKinds'],
  ),
  v.forward(
    v.check(
      (given) => given.records === 'events' || isServiceSource(given.records) || !given.placeIds,
      'input.filter',
    ),
    ['placeIds'],
  ),
  v.forward(
    v.check((given) => given.records === 'publications' || !given.publicationKinds, 'input.filter'),
    ['publicationKinds'],
  ),
)

/** An indicator with its plan and the records that count. */
export const indicatorInput = v.pipe(
  v.strictObject({
    ...newRecord,
    activityId: recordId,
    position,
    code: planCode,
    name: localName,
    unit: localText,
    kind: v.picklist(indicatorKinds),
    plan: planValue,
    overTime: v.optional(v.picklist(aggregations), 'sum'),
    overPlaces: v.optional(v.picklist(aggregations), 'sum'),
    source,
  }),
  v.forward(
    v.check(({ kind, plan }) => (kind === 'yesNo') === (plan.kind === 'yesNo'), 'input.planKind'),
    ['plan'],
  ),
  v.forward(
    v.check((given) => measuresOfKind[given.kind].includes(given.source.measure), 'input.measure'),
    ['source', 'measure'],
  ),
)

/** A planned level of table B. */
export const effectPlanInput = v.strictObject({
  projectId: recordId,
  key: v.picklist([
    'directBeneficiaries',
    'indirectBeneficiaries',
    'staff',
    'specialists',
    'ngos',
    'partners',
  ]),
  planned: v.pipe(
    v.number('input.number'),
    v.integer('input.integer'),
    v.minValue(0, 'input.negative'),
    v.maxValue(20_000_000, 'input.tooLarge'),
  ),
})
