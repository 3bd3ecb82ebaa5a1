import type { Quantity } from '../../text-reading/quantity.ts'
import { actionsAgree, likeness, sameSet, sharedCount } from './compatible.ts'

const nearlyOneSentence = 0.75
const nearlyOnePart = 0.9

/** Whether two sentences of different sections are one but for the number, so that the number must be one too. */
export function sameSentence(one: Quantity, other: Quantity): boolean {
  if (one.passage.part === other.passage.part || one.nth !== other.nth || !sameSet(one.places, other.places))
    return false
  if (one.before !== other.before || one.partial !== other.partial) return false
  const likely = one.partial ? nearlyOnePart : nearlyOneSentence
  return sharedCount(one.context, other.context) >= 3 && likeness(one.context, other.context) >= likely
}

/** Whether two numbers of running text surely count the same things of the whole project. */
export function sameTotal(one: Quantity, other: Quantity): boolean {
  if (!isTotal(one) || !isTotal(other) || !actionsAgree(one, other) || !placesAgree(one, other)) return false
  switch (one.kind) {
    case 'thing':
    case 'event':
      return modifiersAgree(one, other)
    case 'group':
    case 'people':
      return (
        sharedCount(one.actions, other.actions) > 0 &&
        !one.atEvent &&
        !other.atEvent &&
        modifiersAgree(one, other)
      )
    case 'anybody':
      return wasTaught(one) && wasTaught(other)
    case 'other':
      return false
  }
}

/** «Обучено 40 человек» of a whole project: the one thing said of people without a name that cannot be two things. */
const wasTaught = (quantity: Quantity): boolean =>
  (quantity.actions.has('trained') || quantity.actions.has('employed')) &&
  quantity.modifiers.size === 0 &&
  !quantity.atEvent

/** Whether a number speaks of the whole project and not of a part, a moment or one lonely thing. */
export const isTotal = (quantity: Quantity): boolean =>
  !quantity.partial && !quantity.actions.has('planned') && quantity.value > 1

const placesAgree = (one: Quantity, other: Quantity): boolean =>
  sameSet(one.places, other.places) || allPlaces(one, other)

/** A total that names several places stands beside one that names none. */
const allPlaces = (one: Quantity, other: Quantity): boolean =>
  (one.places.size >= 2 && other.places.size === 0) || (other.places.size >= 2 && one.places.size === 0)

/**
 * Words beside the noun tell things apart: «6 правовых семинаров» and «4 семинара для педагогов» are two. A number
 * without such words covers one with them, so it can only be too small.
 */
function modifiersAgree(one: Quantity, other: Quantity): boolean {
  const bare = (quantity: Quantity): Set<string> =>
    new Set([...quantity.modifiers].filter((root) => !quantity.places.has(root)))
  const [first, second] = [bare(one), bare(other)]
  if (first.size === 0 && second.size === 0) return true
  if (first.size > 0 && second.size > 0) return likeness(first, second) >= 0.5
  const [whole, part] = first.size === 0 ? [one, other] : [other, one]
  return part.value > whole.value && sharedCount(part.actions, whole.actions) > 0
}
