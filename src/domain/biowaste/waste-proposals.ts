import type { PlainDate } from '../calendar/day.ts'
import type { WasteMatch, WasteNotice } from './biowaste.ts'
import { isOpenOn, mostFor, sharedMonths } from './waste-balance.ts'

/** An offer and a need that fit, with why. */
export interface WasteProposal {
  readonly offer: WasteNotice
  readonly need: WasteNotice
  /** What can go over a month. */
  readonly amount: number
  /** Months 1–12 in which both are. */
  readonly months: readonly number[]
  /** Metres between the villages; null where one of them is not on the map. */
  readonly away_m: number | null
}

/** Metres beyond which carrying manure or straw is worth nobody's fuel; people may still agree on their own. */
export const farthest_m = 100_000

interface Market {
  readonly notices: readonly WasteNotice[]
  readonly matches: readonly WasteMatch[]
}

/**
 * Offers and needs of one kind and unit whose seasons meet and of which something is left, the nearest first; villages too far from
 * each other are left out. A pair of
 * which people have said something already is not proposed again, nor is a business to itself.
 */
export function wasteProposals(
  market: Market,
  day: PlainDate,
  distanceOf: (a: string, b: string) => number | null,
): WasteProposal[] {
  const open = market.notices.filter((notice) => isOpenOn(notice, day))
  const isDecided = (offer: WasteNotice, need: WasteNotice): boolean =>
    market.matches.some(
      (match) =>
        match.offerId === offer.id &&
        match.needId === need.id &&
        match.withdrawnWhy === null &&
        match.endedOn === null,
    )
  const offers = open.filter(({ side }) => side === 'offer')
  const needs = open.filter(({ side }) => side === 'need')
  return offers
    .flatMap((offer) =>
      needs
        .filter((need) => need.businessId === null || need.businessId !== offer.businessId)
        .filter((need) => !isDecided(offer, need))
        .map((need) => ({
          offer,
          need,
          amount: mostFor(offer, need, market),
          months: sharedMonths(offer, need),
          away_m: distanceOf(offer.placeId, need.placeId),
        })),
    )
    .filter(({ amount, away_m }) => amount > 0 && (away_m === null || away_m <= farthest_m))
    .toSorted((a, b) => (a.away_m ?? Infinity) - (b.away_m ?? Infinity) || b.amount - a.amount)
}
