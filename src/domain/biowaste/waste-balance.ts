/*
 * How much of an offer is still free, and how much of a need is still open. Amounts are a month's; they are reckoned in
 * whole thousandths of the unit, so that sums are exact. Tonnes and cubic metres are never turned into each other: how
 * heavy a cubic metre of straw is nobody weighed.
 */
import { isWithin, partsOfDay, monthOf, type PlainDate } from '../calendar/day.ts'
import type { WasteHandOver, WasteMatch, WasteNotice } from './biowaste.ts'

type Season = Pick<WasteNotice, 'fromMonth' | 'toMonth'>

const thousandths = (amount: number): number => Math.round(amount * 1000)

/** The months of a season, in the order in which they come: November to February are 11, 12, 1, 2. */
export function monthsOf({ fromMonth, toMonth }: Season): number[] {
  const count = ((toMonth - fromMonth + 12) % 12) + 1
  return Array.from({ length: count }, (_, index) => ((fromMonth - 1 + index) % 12) + 1)
}

/** The months that two seasons share. */
export function sharedMonths(a: Season, b: Season): number[] {
  const others = new Set(monthsOf(b))
  return monthsOf(a).filter((month) => others.has(month))
}

export const isOpenOn = (
  { since, until, withdrawnWhy }: Pick<WasteNotice, 'since' | 'until' | 'withdrawnWhy'>,
  day: PlainDate,
): boolean => withdrawnWhy === null && isWithin(day, since, until)

/** Whether a match binds what was agreed: also before its day, since nobody else can have it then either. */
export const binds = ({ decision, endedOn, withdrawnWhy }: WasteMatch): boolean =>
  decision === 'agreed' && endedOn === null && withdrawnWhy === null

interface Market {
  readonly notices: readonly WasteNotice[]
  readonly matches: readonly WasteMatch[]
}

/** What of a notice is agreed in a month, in thousandths. */
function agreedIn({ id }: WasteNotice, month: number, { notices, matches }: Market): number {
  const find = (wanted: string) => notices.find((each) => each.id === wanted)
  return matches
    .filter((match) => binds(match) && (match.offerId === id || match.needId === id))
    .filter(({ offerId, needId }) => {
      const [offer, need] = [find(offerId), find(needId)]
      return offer !== undefined && need !== undefined && sharedMonths(offer, need).includes(month)
    })
    .reduce((sum, { amount }) => sum + thousandths(amount ?? 0), 0)
}

/** The most that is agreed of a notice in one of its months: below that its amount cannot be corrected. */
export const mostAgreed = (notice: WasteNotice, market: Market): number =>
  Math.max(...monthsOf(notice).map((month) => agreedIn(notice, month, market))) / 1000

/**
 * How much a month may go from an offer to a need in every month that they share: what is free of the one and open of the
 * other in the tightest of those months. 0 where they do not fit.
 */
export function mostFor(offer: WasteNotice, need: WasteNotice, market: Market): number {
  const months = sharedMonths(offer, need)
  if (offer.kind !== need.kind || offer.unit !== need.unit || months.length === 0) return 0
  const left = (notice: WasteNotice, month: number): number =>
    thousandths(notice.amount) - agreedIn(notice, month, market)
  return Math.max(0, Math.min(...months.flatMap((month) => [left(offer, month), left(need, month)]))) / 1000
}

/** What was handed over of a notice in a calendar month, in thousandths. */
const handedIn = (
  noticeId: string,
  month: string,
  matches: readonly WasteMatch[],
  handOvers: readonly WasteHandOver[],
): number => {
  const own = new Set(
    matches
      .filter(
        ({ offerId, needId, withdrawnWhy }) => withdrawnWhy === null && [offerId, needId].includes(noticeId),
      )
      .map(({ id }) => id),
  )
  return handOvers
    .filter(
      ({ matchId, on, withdrawnWhy }) => withdrawnWhy === null && own.has(matchId) && monthOf(on) === month,
    )
    .reduce((sum, { amount }) => sum + thousandths(amount), 0)
}

/** The most that was handed over of a notice in one calendar month. */
export function mostHanded(
  { id }: WasteNotice,
  matches: readonly WasteMatch[],
  handOvers: readonly WasteHandOver[],
): number {
  const months = new Set(handOvers.map(({ on }) => monthOf(on)))
  return Math.max(0, ...[...months].map((month) => handedIn(id, month, matches, handOvers))) / 1000
}

interface Agreed {
  readonly match: WasteMatch
  readonly offer: WasteNotice
  readonly need: WasteNotice
}

/** Whether something can be handed over on a day: agreed by then, not ended, in a month that both have. */
export const mayHandOn = ({ match, offer, need }: Agreed, day: PlainDate): boolean =>
  match.decision === 'agreed' &&
  match.withdrawnWhy === null &&
  isWithin(day, match.on, match.endedOn) &&
  sharedMonths(offer, need).includes(partsOfDay(day).month)

/** How much can still be handed over in the calendar month of a day: no more than is offered, and no more than is needed. */
export function mostToHand(
  { offer, need }: Omit<Agreed, 'match'>,
  day: PlainDate,
  matches: readonly WasteMatch[],
  handOvers: readonly WasteHandOver[],
): number {
  const left = (notice: WasteNotice): number =>
    thousandths(notice.amount) - handedIn(notice.id, monthOf(day), matches, handOvers)
  return Math.max(0, Math.min(left(offer), left(need))) / 1000
}
