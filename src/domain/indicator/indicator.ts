import type { EventKind } from '../event/event.ts'
import type { PublicationKind } from '../outreach/outreach.ts'
import type { ServiceSource } from '../service/service-facts.ts'
import type { LocalText } from '../text/local-text.ts'
import type { PlanValue } from './plan-value.ts'

/** What an indicator is, which decides how its facts may be added up. */
export const indicatorKinds = [
  'eventCount',
  'peopleCount',
  'quantity',
  'snapshot',
  'percent',
  'money',
  'yesNo',
] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/** Over time or over places facts are added, or the last or the largest one stands. */
export const aggregations = ['sum', 'last', 'max'] as const
export type Aggregation = (typeof aggregations)[number]

/**
 * Which records count, as data. `measure` says what each record adds:
 * - `count`: one a record; `yes` when any record exists
 * - `people`: its attendance (events), its people (participant groups, clean-ups, public works)
 * - `kg`: its weight (hand-overs)
 * - `quantity`: the event's quantity named `quantityKey`
 * - `reach`, `printRun`, `handedOut`, `amount`: the value of that name (amount in tiyn)
 * - `share`: a percentage, Σ of `quantityKey` over Σ of `ofQuantityKey`
 */
export interface IndicatorSource {
  readonly records:
    | 'events'
    | 'publications'
    | 'printedMaterials'
    | 'concerns'
    | 'recommendations'
    | 'letters'
    | 'replies'
    | 'partners'
    | 'participantGroups'
    | 'coveredNgos'
    | 'team'
    | 'expenses'
    | 'stories'
    | 'testimonials'
    | 'videoTestimonials'
    | 'questionnaireResponses'
    | 'questionnaireAnalyses'
    | ServiceSource
  readonly measure:
    'count' | 'people' | 'quantity' | 'reach' | 'printRun' | 'handedOut' | 'amount' | 'share' | 'kg'
  /** `activity`: only records of the indicator's own activity; `project`: all. */
  readonly scope: 'activity' | 'project'
  readonly eventKinds?: readonly EventKind[]
  readonly publicationKinds?: readonly PublicationKind[]
  readonly placeIds?: readonly string[]
  readonly quantityKey?: string
  readonly ofQuantityKey?: string
}

export interface Indicator {
  readonly id: string
  readonly activityId: string
  readonly position: number
  /** Short name in references, such as `2.1.a`; unique in the project. */
  readonly code: string
  readonly name: LocalText
  /** The unit as printed after a number, in the form each language wants there. */
  readonly unit: LocalText
  readonly kind: IndicatorKind
  readonly plan: PlanValue
  readonly overTime: Aggregation
  readonly overPlaces: Aggregation
  readonly source: IndicatorSource
}

/** Planned level of a row of table B; money in tiyn is held by the budget, not here. */
export interface EffectPlan {
  readonly key:
    'directBeneficiaries' | 'indirectBeneficiaries' | 'staff' | 'specialists' | 'ngos' | 'partners'
  readonly planned: number
}
