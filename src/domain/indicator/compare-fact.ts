import type { Fact } from './fact.ts'
import { comparePlan, type PlanComparison, type PlanValue } from './plan-value.ts'

/** A fact as a plain number in the plan's unit (money in tenge), for comparisons and charts; null where there is none. */
export function factNumber({ kind, value }: Pick<Fact, 'kind' | 'value'>): number | null {
  if (value === null) return null
  if (kind === 'yesNo') return Number(value)
  return Number(value) / (kind === 'money' ? 100 : 1000)
}

/** How a computed fact stands to its plan; a money plan is in tenge. */
export function compareFact(plan: PlanValue, fact: Pick<Fact, 'kind' | 'value'>): PlanComparison {
  const number = factNumber(fact)
  return comparePlan(plan, plan.kind === 'yesNo' && number !== null ? number > 0 : number)
}
