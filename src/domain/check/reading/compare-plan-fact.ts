import type { Entry } from './entries.ts'
import type { Quantity } from './quantities.ts'

/**
 * How a fact answers its plan. `within`: a bound or a range is kept (65 to «не менее 60»); `unknown`: the two cannot be
 * compared, so no rule may build on it.
 */
export type Comparison = 'equal' | 'within' | 'above' | 'below' | 'unknown'

/** Compares two answers, number by number: «6 сходов, 60 человек» is below when either number is. */
export function comparePlanFact(plan: Entry, fact: Entry): Comparison {
  if (plan.kind !== 'number' || fact.kind !== 'number') return compareQualities(plan, fact)
  if (squeezed(plan.text) === squeezed(fact.text)) return 'equal'
  const isAlike = plan.quantities.length === fact.quantities.length
  const [planned, actual] = isAlike ? [plan.quantities, fact.quantities] : [plan, fact].map(outsideBrackets)
  if (planned === undefined || planned.length === 0 || planned.length !== actual?.length) return 'unknown'
  const each = planned.map((one, index) => compareQuantities(one, actual[index]))
  if (each.includes('unknown')) return 'unknown'
  return (['below', 'above', 'within'] as const).find((one) => each.includes(one)) ?? 'equal'
}

/** «64 (в том числе 20 детей)» is 64: what stands in brackets only explains. */
const outsideBrackets = ({ text, quantities }: Entry): Quantity[] =>
  quantities.filter(
    ({ index }) => text.slice(0, index).split('(').length === text.slice(0, index).split(')').length,
  )

function compareQualities(plan: Entry, fact: Entry): Comparison {
  if (squeezed(plan.text) === squeezed(fact.text) && plan.kind !== 'dash') return 'equal'
  if (plan.kind === 'yes' && fact.kind === 'no') return 'below'
  if (plan.kind === 'yes' && fact.kind === 'yes') return 'equal'
  if (fact.kind === 'yes' && plan.kind !== 'dash') return 'within'
  return 'unknown'
}

function compareQuantities(plan: Quantity, fact: Quantity | undefined): Comparison {
  if (!fact || plan.percent !== fact.percent || plan.bound === 'about') return 'unknown'
  if (fact.upTo !== null || fact.bound !== 'exact') return compareInexact(plan, fact)
  if (plan.upTo !== null) return between(fact.value, plan.value, plan.upTo)
  if (plan.bound === 'atLeast') return fact.value >= plan.value ? 'within' : 'below'
  if (plan.bound === 'atMost') return fact.value <= plan.value ? 'within' : 'above'
  return between(fact.value, plan.value, plan.value, 'equal')
}

/** An inexact fact can only confirm: the same words, or a lower bound that already meets the plan's. */
function compareInexact(plan: Quantity, fact: Quantity): Comparison {
  const isSame = fact.value === plan.value && fact.upTo === plan.upTo
  if (isSame && fact.bound === plan.bound) return 'equal'
  if (plan.bound === 'atLeast' && fact.bound !== 'atMost' && fact.value >= plan.value) return 'within'
  return 'unknown'
}

function between(value: number, from: number, to: number, inside: Comparison = 'within'): Comparison {
  if (value < from) return 'below'
  return value > to ? 'above' : inside
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s\u00a0.,;:]+/g, '')
