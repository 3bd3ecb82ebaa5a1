import { isServiceSource } from '../service/service-facts.ts'
import type { PlanValue } from './plan-value.ts'

/** The fields of an indicator's form that only some sources and some plans use. */
export const dependentFields = [
  'planValue',
  'planTo',
  'quantityKey',
  'ofQuantityKey',
  'eventKinds',
  'publicationKinds',
  'placeIds',
] as const
type DependentField = (typeof dependentFields)[number]

/**
 * Whether a field means anything for what is chosen: `counts` is a source and its measure (`events.share`), as the form
 * names them. The schema of an indicator refuses the values of the others.
 */
export function isFieldUsed(field: DependentField, counts: string, planKind: PlanValue['kind']): boolean {
  const [records, measure] = counts.split('.')
  const uses: { readonly [each in DependentField]: boolean } = {
    planValue: planKind !== 'yesNo',
    planTo: planKind === 'range',
    quantityKey: measure === 'quantity' || measure === 'share',
    ofQuantityKey: measure === 'share',
    eventKinds: records === 'events',
    publicationKinds: records === 'publications',
    placeIds: records === 'events' || isServiceSource(records ?? ''),
  }
  return uses[field]
}
