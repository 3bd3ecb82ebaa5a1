import { rootOf } from '../../text-reading/fold.ts'
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
 * people meet at many events, so theirs may only not be below the largest of several rows. `null` where no row counts the same things.
 */
export function textAgainstRows(claim: Quantity, all: readonly RowQuantity[]): RowAnswer | null {
  if (!isTotal(claim) || claim.before || claim.spelled || claim.actions.has('accepted')) return null
  const rows = relatedRows(claim, all)
  const values = valuesByRow(rows)
  if (isPartOfPlaces(claim, rows)) return null
  if (values.length > 0) {
    const isLoose = rows.some(({ loose }) => loose.has(claim.value))
    return { agrees: isLoose || !contradicts(claim, values), rows }
  }
  return isMadeBeyond(claim, all) ? { agrees: false, rows: all } : null
}

/** More things made than all rows together have, whatever words narrow them. */
function isMadeBeyond(claim: Quantity, all: readonly RowQuantity[]): boolean {
  const made = (['made', 'placed', 'installed', 'handedOut'] as const).some((action) =>
    claim.actions.has(action),
  )
  const total = valuesByRow(all).reduce((sum, value) => sum + value, 0)
  return made && claim.kind === 'thing' && claim.bound === 'exact' && total > 0 && claim.value > total
}

function contradicts(claim: Quantity, values: readonly number[]): boolean {
  const most = Math.max(...values)
  const total = values.reduce((sum, value) => sum + value, 0)
  const many = meetsOften(claim) && values.length > 1
  switch (claim.bound) {
    case 'exact':
      if (isAtOneEvent(claim)) return claim.value > total
      if (many) return claim.value < most
      return claim.value < most || claim.value > total || !isSubsetSum(values, claim.value)
    case 'atLeast':
      return !meetsOften(claim) && (claim.value > total || claim.value * 2 <= most)
    case 'atMost':
      return !meetsOften(claim) && claim.value < most
    case 'about':
      return !meetsOften(claim) && (claim.value > total * 1.5 || claim.value * 1.5 < most)
  }
}

/** What is counted beside an event may be that event's share of it. */
const isAtOneEvent = (claim: Quantity): boolean =>
  claim.atEvent && (meetsOften(claim) || claim.kind === 'other') && !claim.actions.has('trained')

const meetsOften = (claim: Quantity): boolean => claim.kind === 'group' || claim.kind === 'people'

function relatedRows(claim: Quantity, all: readonly RowQuantity[]): readonly RowQuantity[] {
  if (claim.kind === 'anybody') return []
  const bare = [...claim.modifiers].filter((root) => !claim.places.has(root))
  return all.filter(
    (row) =>
      actionsAgree(claim, row.quantity) &&
      !row.quantity.partial &&
      isAboutSame(claim, row) &&
      (bare.length === 0 || bare.some((root) => row.about.has(root) || row.quantity.modifiers.has(root))),
  )
}

const training = /^(обуч|семина|тренин|курс|школ|мастер|окыт|окы|сабак|шебер)/
const general = /^(проек|рамк|участ|количе|задач|провед|мероп|получ|жоба|сан|катыс|мин[дж]ет)/

/** Whether a row counts what the text counts: things by their name, people and unknown nouns by a further word in common. */
function isAboutSame(claim: Quantity, { about, quantity }: RowQuantity): boolean {
  if (claim.kind === 'thing' || claim.kind === 'event') return true
  const noun = rootOf(claim.word)
  const shared = [...claim.context].filter((root) => root !== noun && !general.test(root) && about.has(root))
  if (claim.kind === 'other') return shared.length >= 2
  if (claim.kind === 'people') {
    const trained = claim.actions.has('trained') || claim.actions.has('made')
    return shared.length >= 2 || (trained && [...about].some((root) => training.test(root)))
  }
  return shared.length >= 1 && sharedCount(quantity.actions, claim.actions) > 0
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

/** Whether some of the values add up to this one; of very many values anything may be. */
function isSubsetSum(values: readonly number[], wanted: number): boolean {
  if (values.length > mostSubsets) return true
  let sums = new Set([0])
  for (const value of values) sums = sums.union(new Set([...sums].map((sum) => sum + value)))
  return sums.has(wanted)
}
