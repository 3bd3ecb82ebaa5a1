/*
 * What is left of each fraction in a village: what was collected and weighed, less what was handed over. What nobody
 * weighed is counted beside it and adds nothing, for null is not zero.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { Move } from '../ledger/running-balance.ts'
import { fractions, type Emptying, type Fraction, type HandOver } from './collection.ts'

/** Kilograms as whole grams, so that sums are exact. */
export const grams = (kg: number): number => Math.round(kg * 1000)
export const kilograms = (ofGrams: number): number => ofGrams / 1000

type Collected = Pick<Emptying, 'placeId' | 'fraction' | 'on' | 'kg' | 'withdrawnWhy'>
type Handed = Pick<HandOver, 'placeId' | 'fraction' | 'on' | 'kg' | 'withdrawnWhy'>
interface OfVillage {
  readonly placeId: string
  readonly fraction: Fraction
}

const isOf =
  ({ placeId, fraction }: OfVillage) =>
  (each: OfVillage & { readonly withdrawnWhy: string | null }): boolean =>
    each.placeId === placeId && each.fraction === fraction && each.withdrawnWhy === null

/** What came and went of a fraction in a village, in grams. */
export const movesOf = (
  of: OfVillage,
  emptyings: readonly Collected[],
  handOvers: readonly Handed[],
): Move[] => [
  ...emptyings.filter(isOf(of)).flatMap(({ on, kg }) => (kg === null ? [] : [{ on, amount: grams(kg) }])),
  ...handOvers.filter(isOf(of)).map(({ on, kg }) => ({ on, amount: -grams(kg) })),
]

export interface FractionBalance extends OfVillage {
  readonly collectedKg: number
  readonly handedKg: number
  /** Always `collectedKg − handedKg`. */
  readonly leftKg: number
  /** Emptyings that nobody weighed. */
  readonly unweighed: number
}

/** Balances of villages by fraction at the end of a day; a fraction of which nothing was recorded is left out. */
export function fractionBalances(
  placeIds: readonly string[],
  emptyings: readonly Collected[],
  handOvers: readonly Handed[],
  day: PlainDate,
): FractionBalance[] {
  return placeIds
    .flatMap((placeId) => fractions.map((fraction) => ({ placeId, fraction })))
    .flatMap((of) => {
      const taken = emptyings.filter(isOf(of)).filter(({ on }) => on <= day)
      const given = handOvers.filter(isOf(of)).filter(({ on }) => on <= day)
      if (taken.length + given.length === 0) return []
      const collected = taken.reduce((sum, { kg }) => sum + (kg === null ? 0 : grams(kg)), 0)
      const handed = given.reduce((sum, { kg }) => sum + grams(kg), 0)
      return [
        {
          ...of,
          collectedKg: kilograms(collected),
          handedKg: kilograms(handed),
          leftKg: kilograms(collected - handed),
          unweighed: taken.filter(({ kg }) => kg === null).length,
        },
      ]
    })
}
