import type { Passage } from '../../../report/passages.ts'
import type { Quantity } from '../../text-reading/quantity.ts'
import type { RowQuantity } from '../../text-reading/row-quantities.ts'
import { tokensOf } from '../../text-reading/tokens.ts'
import { rootOf } from '../../text-reading/fold.ts'
import { actionsAgree, compatible, likeness, sharedCount } from './compatible.ts'
import { isTotal } from './same-thing.ts'

const listing = new Set<Passage['part']>(['achieved', 'goalFacts', 'concreteResults'])

/** A result that stands alone with its number, and the numbers of the same thing that all agree on another. */
export interface LonelyNumber {
  readonly claim: Quantity
  readonly others: readonly Quantity[]
}

/**
 * Results listed in sections 1, 2 and 5.1 whose number the report gives nowhere else, while everything else that counts
 * the same thing gives one other number: «Установлены 34 указателя» beside 24 in the row and its result. Needs no lexicon
 * of nouns; where the others differ among themselves, nothing is known for sure.
 */
export function lonelyNumbers(
  texts: readonly Quantity[],
  cells: readonly Quantity[],
  rows: readonly RowQuantity[],
): LonelyNumber[] {
  const results = cells.filter(({ passage }) => /^(result|effect)$/.test(passage.place.column ?? ''))
  const all = [
    ...texts,
    ...results,
    ...rows.filter((told) => isFinal(told, rows)).map(({ quantity }) => quantity),
  ]
  return texts.filter(isListed).flatMap((claim) => {
    const told = all.filter((other) => countsSame(claim, other))
    // A part may be smaller than the whole; two places that tell it as one number are hardly parts.
    if (told.every(({ partial }) => partial) && passagesOf(told) < 2) return []
    const same = closest(claim, told)
    const values = new Set(same.map(({ value }) => value))
    if (values.size !== 1 || same.some((other) => compatible(claim, other))) return []
    if (same.some(({ passage }) => tellsNumber(passage, claim.value))) return []
    const isSure =
      isToldAlike(claim, same) ||
      same.some((other) => sharedCount(other.actions, claim.actions) > 0) ||
      isAboutRow(claim, rows)
    return isSure ? [{ claim, others: same }] : []
  })
}

/** «500 households sort, 107 of them pay»: the number stands there too, without its noun. */
const tellsNumber = (passage: Passage, value: number): boolean =>
  tokensOf(passage.text).some((token) => token.value === value)

/** Two passages besides that narrow the noun with one word in common with the claim. */
const isToldAlike = (claim: Quantity, same: readonly Quantity[]): boolean =>
  passagesOf(same.filter(({ modifiers }) => sharedCount(modifiers, claim.modifiers) > 0)) >= 2

const passagesOf = (quantities: readonly Quantity[]): number =>
  new Set(quantities.map(({ passage }) => `${passage.part} ${passage.text}`)).size

/** Whether a row that counts this noun is about one more thing that the claim names. */
const isAboutRow = (claim: Quantity, rows: readonly RowQuantity[]): boolean =>
  rows.some(
    ({ quantity, about }) =>
      countsSame(claim, quantity) &&
      [...claim.context].some(
        (root) => root !== rootOf(claim.word) && !general.test(root) && about.has(root),
      ),
  )

const general = /^(проек|рамк|участ|количе|задач|провед|мероп|получ|жоба|сан|катыс|мин[дж]ет)/

/** Those to which the same happened, where there are any. */
function closest(claim: Quantity, same: readonly Quantity[]): readonly Quantity[] {
  const alike = same.filter((other) => sharedCount(other.actions, claim.actions) > 0)
  return alike.length > 0 ? alike : same
}

/** A fact, or what stands for it where the row has no fact of this noun. */
const isFinal = (told: RowQuantity, rows: readonly RowQuantity[]): boolean =>
  !rows.some(
    (other) =>
      other.row === told.row &&
      other.quantity.noun === told.quantity.noun &&
      rank[other.source] < rank[told.source],
  )

const rank = { fact: 0, plan: 1, indicator: 2 } as const

const isListed = (quantity: Quantity): boolean =>
  listing.has(quantity.passage.part) &&
  isTotal(quantity) &&
  isExactTotal(quantity) &&
  quantity.places.size === 0 &&
  quantity.kind !== 'anybody'

const isExactTotal = (quantity: Quantity): boolean =>
  quantity.bound === 'exact' && !quantity.before && !quantity.spelled && !quantity.actions.has('accepted')

function countsSame(claim: Quantity, other: Quantity): boolean {
  if (other.noun !== claim.noun || other.passage.text === claim.passage.text) return false
  if (other.before || other.spelled || other.actions.has('planned')) return false
  if (!listed.test(other.passage.part)) return false
  if (!actionsAgree(claim, other)) return false
  if (claim.modifiers.size === 0 && other.modifiers.size === 0) return true
  if (claim.modifiers.size === 0 || other.modifiers.size === 0)
    return claim.kind !== 'people' || sharedCount(claim.actions, other.actions) > 0
  return likeness(claim.modifiers, other.modifiers) > 0
}

const listed = /^(about|achieved|goalFacts|concreteResults|activities)$/
