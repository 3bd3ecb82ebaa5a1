import type { ReportModel } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import type { Action } from '../../text-reading/actions.ts'
import { quantityPlace } from '../../text-reading/quantity-place.ts'
import type { Quantity } from '../../text-reading/quantity.ts'
import { reportQuantities } from '../../text-reading/report-quantities.ts'

/* Each step can only hold those of the step before it. */
const funnels: readonly (readonly Action[])[] = [
  ['registered', 'informed', 'joined', 'paying'],
  ['registered', 'trained', 'certified', 'employed'],
]

/**
 * `quantity.funnel`: more at a later step than at an earlier one: 450 households take part while 400 were informed. A
 * step told with several numbers counts with the one that agrees best, so that a conflict is not reported twice.
 */
export function quantityFunnel(model: ReportModel): Finding[] {
  const { texts, cells } = reportQuantities(model)
  const told = [
    ...texts,
    ...cells.filter((cell) => /^(result|effect|fact|indicators)$/.test(cell.passage.place.column ?? '')),
  ]
  const usable = told.filter(
    (one) =>
      (one.kind === 'group' || one.kind === 'people') &&
      one.noun !== 'ngos' &&
      one.noun !== 'partners' &&
      !one.partial &&
      !one.before &&
      !one.atEvent &&
      one.bound === 'exact',
  )
  return [...Map.groupBy(usable, (one) => one.noun).values()].flatMap((same) =>
    funnels.flatMap((steps) => brokenSteps(same, steps)).slice(0, 1),
  )
}

function brokenSteps(same: readonly Quantity[], steps: readonly Action[]): Finding[] {
  const at = (step: Action): Quantity[] => same.filter((one) => latest(one, steps) === step)
  for (const [index, wide] of steps.entries()) {
    for (const narrow of steps.slice(index + 1)) {
      const [wider, narrower] = [at(wide), at(narrow)]
      if (wider.length === 0 || narrower.length === 0) continue
      const most = Math.max(...wider.map(({ value }) => value))
      const least = Math.min(...narrower.map(({ value }) => value))
      if (least <= most || !comparable(wider, narrower)) continue
      return [
        {
          rule: 'quantity.funnel',
          severity: 'error',
          variant: 'larger',
          places: [...wider, ...narrower].map(quantityPlace),
          figures: { word: narrower[0]?.word ?? '', wider: most, narrower: least, excess: least - most },
        },
      ]
    }
  }
  return []
}

/** The furthest step that a sentence names: «участвуют, оплачивая» is paying. */
const latest = (one: Quantity, steps: readonly Action[]): Action | undefined =>
  steps.findLast((step) => one.actions.has(step))

/** Numbers of one village are not held against those of another. */
const comparable = (wider: readonly Quantity[], narrower: readonly Quantity[]): boolean =>
  wider.every((one) =>
    narrower.every(
      (other) =>
        [...one.places].every((place) => other.places.has(place)) ||
        other.places.size === 0 ||
        one.places.size === 0,
    ),
  ) && !wider.some((one) => one.places.size > 0)
