import { categoriesOf, dimensions, type Breakdown, type Dimension } from './categories.ts'

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

/** One breakdown of all groups together: its categories in the form's order, and whom nobody put into one. */
export interface DimensionTable {
  readonly dimension: Dimension
  readonly counts: readonly { readonly category: string; readonly count: number }[]
  readonly unknown: number
}

/** The statistics of groups together; in each breakdown the categories and the unknown give the total. */
export function statisticsOf(groups: readonly Counted[]): {
  readonly total: number
  readonly tables: readonly DimensionTable[]
} {
  const sum = (of: (group: Counted) => number): number => groups.reduce((all, group) => all + of(group), 0)
  return {
    total: sum((group) => group.total),
    tables: dimensions.map((dimension) => ({
      dimension,
      counts: categoriesOf[dimension].map((category) => ({
        category,
        count: sum((group) => categoryCount(group.breakdown, dimension, category)),
      })),
      unknown: sum((group) => unknownOf(group, dimension)),
    })),
  }
}
