import type { Quantity } from '../../text-reading/quantity.ts'

/** Whether two numbers can both be true of one thing: «не менее 30» goes with 31, «около 500» with 480. */
export function compatible(one: Quantity, other: Quantity): boolean {
  if (one.value === other.value) return true
  return fits(one, other.value) && fits(other, one.value)
}

/** Whether a claim holds when the true number is this. */
export function fits(claim: Quantity, value: number): boolean {
  switch (claim.bound) {
    case 'exact':
      return claim.value === value
    case 'atLeast':
      return value >= claim.value
    case 'atMost':
      return value <= claim.value
    case 'about':
      return Math.abs(value - claim.value) <= claim.value * 0.15
  }
}

const shared = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number => {
  let count = 0
  for (const member of one) if (other.has(member)) count++
  return count
}

/** The share of members that two sets have in common, 0 to 1. */
export const likeness = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number => {
  const common = shared(one, other)
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}

export const sharedCount = shared

export const sameSet = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  one.size === other.size && shared(one, other) === one.size

/** Whether nothing contradicts that both verbs mean one thing. */
export function actionsAgree(one: Quantity, other: Quantity): boolean {
  if (one.before !== other.before) return false
  const special = (quantity: Quantity): boolean =>
    (['accepted', 'found', 'planned', 'employed', 'certified'] as const).some((action) =>
      quantity.actions.has(action),
    )
  if (special(one) !== special(other)) return false
  return one.actions.size === 0 || other.actions.size === 0 || shared(one.actions, other.actions) > 0
}
