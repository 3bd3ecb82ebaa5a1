import type { PlanFactBar } from '#domain/report/model.ts'

/** Light and dark, so that a black-and-white printer tells them apart; the columns of numbers have the same shades. */
export const barShades = { plan: '#c4ccd4', fact: '#2f6b4f' } as const

/**
 * Lengths of the two bars of an indicator in whole steps: the greater of plan and fact fills all of them, anything
 * above zero has at least one. Each indicator has its own scale, for their units differ.
 */
export function barUnits(
  bar: Pick<PlanFactBar, 'plan' | 'fact'>,
  steps: number,
): { readonly plan: number; readonly fact: number } {
  const most = Math.max(bar.plan, bar.fact)
  const length = (value: number): number =>
    value <= 0 || most <= 0 ? 0 : Math.max(1, Math.round((value / most) * steps))
  return { plan: length(bar.plan), fact: length(bar.fact) }
}
