import type { Quantity } from '../../text-reading/quantity.ts'
import type { RowQuantity } from '../../text-reading/row-quantities.ts'
import { actionsAgree, sharedCount } from './compatible.ts'
import { isTotal } from './same-thing.ts'

/** The rows of table A that count the same things as a number of running text, and whether it goes with them. */
export interface RowAnswer {
  readonly agrees: boolean
  readonly rows: readonly RowQuantity[]
}

const mostSubsets = 10

/**
 * Holds a project's number in running text against the rows that count the same things. It may be one row's number or
 * the sum of some; it contradicts them when it is below the largest, above the sum of all, or no such sum. Groups of
 * people meet at many events, so theirs may only not be below the largest. `null` where no row counts the same things.
 */
export function textAgainstRows(claim: Quantity, all: readonly RowQuantity[]): RowAnswer | null {
  if (!isTotal(claim) || claim.before || claim.spelled || claim.actions.has('accepted')) return null
  const rows = relatedRows(claim, all)
  const values = valuesByRow(rows)
  if (values.length === 0 || isPartOfPlaces(claim, rows)) return null
  return { agrees: !contradicts(claim, values), rows }
}

function contradicts(claim: Quantity, values: readonly number[]): boolean {
  const most = Math.max(...values)
  const total = values.reduce((sum, value) => sum + value, 0)
  const severalEvents = meetsOften(claim) && (values.length > 1 || !isDwelling(claim))
  switch (claim.bound) {
    case 'exact':
      if (severalEvents) return claim.value < most
      return claim.value < most || claim.value > total || !subsetSums(values).has(claim.value)
    case 'atLeast':
      return !severalEvents && (claim.value > total || claim.value * 2 <= most)
    case 'atMost':
      return !severalEvents && claim.value < most
    case 'about':
      return !severalEvents && (claim.value > total * 1.5 || claim.value * 1.5 < most)
  }
}

const meetsOften = (claim: Quantity): boolean => claim.kind === 'group' || claim.kind === 'people'

const isDwelling = (claim: Quantity): boolean => claim.noun === 'households' || claim.noun === 'families'

function relatedRows(claim: Quantity, all: readonly RowQuantity[]): readonly RowQuantity[] {
  const bare = [...claim.modifiers].filter((root) => !claim.places.has(root))
  const fitting = all.filter(
    ({ quantity, about }) =>
      actionsAgree(claim, quantity) &&
      !quantity.partial &&
      (claim.kind === 'thing' ||
        claim.kind === 'event' ||
        sharedCount(quantity.context, claim.context) >= 2) &&
      (!meetsOften(claim) || sharedCount(quantity.actions, claim.actions) > 0) &&
      (bare.length === 0 || bare.some((root) => about.has(root) || quantity.modifiers.has(root))),
  )
  return claim.kind === 'anybody' ? [] : fitting
}

/** One number a row: the sum of its lines. */
function valuesByRow(rows: readonly RowQuantity[]): number[] {
  const sums = new Map<number, number>()
  for (const { row, quantity } of rows) sums.set(row, (sums.get(row) ?? 0) + quantity.value)
  return [...sums.values()]
}

/** A text that names one village says nothing of rows that cover several. */
function isPartOfPlaces(claim: Quantity, rows: readonly RowQuantity[]): boolean {
  if (claim.places.size === 0) return false
  return (
    claim.places.size < 2 && rows.some(({ quantity }) => !quantity.places.has([...claim.places][0] ?? ''))
  )
}

function subsetSums(values: readonly number[]): ReadonlySet<number> {
  const sums = new Set<number>([0])
  if (values.length > mostSubsets) return new Set(Array.from({ length: 100_000 }, (_, value) => value))
  for (const value of values) for (const sum of [...sums]) sums.add(sum + value)
  return sums
}
