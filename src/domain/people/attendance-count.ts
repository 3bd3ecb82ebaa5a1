import type { Attendance } from './attendance.ts'
import { dimensions, type Breakdown, type Dimension } from './categories.ts'

/**
 * How many people came: null where nobody counted, which is not zero.
 * `{ kind: 'sheet', people: [] }` is a counted zero.
 */
export function attendanceCount(attendance: Attendance): number | null {
  if (attendance.kind === 'none') return null
  return attendance.kind === 'sheet' ? attendance.people.length : attendance.total
}

/** The breakdown of an attendance; a sheet is counted by its people, and who is unknown stays in the remainder. */
export function attendanceBreakdown(attendance: Attendance): Breakdown {
  if (attendance.kind === 'breakdown') return attendance.breakdown
  if (attendance.kind !== 'sheet') return {}
  return Object.fromEntries(dimensions.map((dimension) => [dimension, countBy(attendance.people, dimension)]))
}

/** How many people are in each category of a dimension; who is in none is left out. */
export function countBy(
  people: readonly { readonly [dimension in Dimension]: string | null }[],
  dimension: Dimension,
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const person of people) {
    const category = person[dimension]
    if (category !== null) counts[category] = (counts[category] ?? 0) + 1
  }
  return counts
}
