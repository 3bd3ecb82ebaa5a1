import type { Breakdown, Dimension } from './categories.ts'

interface Counted {
  readonly total: number
  readonly breakdown: Breakdown
}

/**
 * How many people of a group nobody put into a category of this dimension, so that parts and remainder give the total.
 * Never below zero: parts above the total stay visible as such.
 */
export function unknownOf(group: Counted, dimension: Dimension): number {
  const known = Object.values(group.breakdown[dimension] ?? {}).reduce((sum, count) => sum + count, 0)
  return Math.max(0, group.total - known)
}

/** What a breakdown says of one category; a category nobody noted adds nothing. */
export function categoryCount(breakdown: Breakdown, dimension: Dimension, category: string): number {
  const counts: { readonly [name: string]: number } = breakdown[dimension] ?? {}
  return counts[category] ?? 0
}
