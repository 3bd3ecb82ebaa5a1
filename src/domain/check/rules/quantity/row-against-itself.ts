import type { Quantity } from '../../text-reading/quantity.ts'
import type { RowQuantity } from '../../text-reading/row-quantities.ts'
import { fits, sharedCount } from './compatible.ts'

/** Two numbers of one row of table A that cannot both be true. */
export interface RowPair {
  readonly one: Quantity
  readonly other: Quantity
}

/**
 * Compares what a row's activity, indicators, results and effect say with its own plan and fact: the activity and the
 * indicators restate the plan, results and effect restate the fact. Plan against fact is the business of `plan-fact`.
 */
export function rowAgainstItself(told: readonly RowQuantity[], cells: readonly Quantity[]): RowPair[] {
  const pairs: RowPair[] = []
  for (const cell of cells) {
    const column = cell.passage.place.column
    const wanted = column === 'result' || column === 'effect' ? 'fact' : 'plan'
    if (column === 'plan' || column === 'fact' || !isStatement(cell)) continue
    const same = told.filter(({ quantity, source }) => source === wanted && quantity.noun === cell.noun)
    const [only] = same
    if (only === undefined || same.length > 1 || !isStatement(only.quantity)) continue
    if (wanted === 'plan' && told.some((one) => isFactOf(one, cell))) continue
    if (countsOf(cells, cell.noun, column) > 1 || !narrowedAlike(cell, only)) continue
    if (!fits(cell, only.quantity.value) && !fits(only.quantity, cell.value))
      pairs.push({ one: cell, other: only.quantity })
  }
  return pairs
}

/** Some restate the fact in the indicators column; what equals either is no contradiction. */
const isFactOf = ({ source, quantity }: RowQuantity, cell: Quantity): boolean =>
  source === 'fact' && quantity.noun === cell.noun && fits(cell, quantity.value)

const isStatement = (quantity: Quantity): boolean =>
  !quantity.partial &&
  !quantity.before &&
  !quantity.spelled &&
  quantity.value > 1 &&
  quantity.kind !== 'anybody' &&
  quantity.kind !== 'group'

const countsOf = (cells: readonly Quantity[], noun: string, column: string | undefined): number =>
  cells.filter((cell) => cell.noun === noun && cell.passage.place.column === column).length

const narrowedAlike = (cell: Quantity, told: RowQuantity): boolean => {
  const bare = new Set([...cell.modifiers].filter((root) => !cell.places.has(root)))
  return bare.size === 0 || sharedCount(bare, told.about) > 0
}
