/* Offers and needs of bio-waste as their writers may reach them, and what is wrong with what they agree. */
import type { WasteMatch, WasteNotice } from '#domain/biowaste/biowaste.ts'
import { isOpenOn, mayHandOn, mostFor, mostToHand } from '#domain/biowaste/waste-balance.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import {
  lockWaste,
  wasteHandOvers,
  wasteMatches,
  wasteMatchTable,
  wasteNotices,
  wasteNoticeTable,
} from '#store/biowaste.ts'
import type { Step } from './action.ts'
import { ownRow } from './own-clean-up.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import { scopeOf } from './own-places.ts'
import { lockedRecord } from './village-record.ts'

type Part = Pick<Step<unknown>, 'trx' | 'context'>

/** The offer or need, locked, with the whole market held. Throws `record.notFound`. */
export async function ownNotice(part: Part, id: string): Promise<WasteNotice> {
  await lockWaste(part.trx)
  return ownRow(part, wasteNoticeTable, id)
}

/** All that is offered, needed and agreed, held until the end of the transaction. */
export async function heldMarket({ trx }: Pick<Part, 'trx'>) {
  await lockWaste(trx)
  return { notices: await wasteNotices(trx), matches: await wasteMatches(trx) }
}

/** A match of which one side at least is of the person's villages, locked. Throws `record.notFound`. */
export async function ownMatch(part: Part, id: string) {
  const market = await heldMarket(part)
  const match = await lockedRecord(part, wasteMatchTable, id)
  const [offer, need] = [match.offerId, match.needId].map((of) =>
    market.notices.find((each) => each.id === of),
  )
  const scope = await scopeOf(part.trx, part.context.actor)
  if (!offer || !need || ![offer, need].some(({ placeId }) => isInScope(scope, placeId)))
    throw new Problem('record.notFound', { id })
  return { match, offer, need, market }
}

interface Pair {
  readonly offerId: string
  readonly needId: string
  readonly on: string
}

/** What is wrong with deciding of an offer and a need: each is on its side, open, not decided yet, one is the person's. */
export async function wrongPair(
  part: Part,
  { offerId, needId, on }: Pair,
  market: Awaited<ReturnType<typeof heldMarket>>,
): Promise<FieldProblem[]> {
  const offer = market.notices.find(({ id, side }) => id === offerId && side === 'offer')
  const need = market.notices.find(({ id, side }) => id === needId && side === 'need')
  const scope = await scopeOf(part.trx, part.context.actor)
  const isOurs = [offer, need].some((each) => each && isInScope(scope, each.placeId))
  if (!offer || !isOurs) return [{ path: 'offerId', key: 'input.reference' }]
  if (!need) return [{ path: 'needId', key: 'input.reference' }]
  const isDecided = market.matches.some(
    (each) =>
      each.offerId === offerId &&
      each.needId === needId &&
      each.withdrawnWhy === null &&
      each.endedOn === null,
  )
  return [
    ...(isDecided ? [{ path: 'needId', key: 'biowaste.wrong.decided' }] : []),
    ...([offer, need].every((each) => isOpenOn(each, on))
      ? []
      : [{ path: 'on', key: 'biowaste.wrong.closed' }]),
  ]
}

/** What is wrong with agreeing so much a month: more than is free of the offer or open of the need. */
export function wrongAmount(
  { offerId, needId, amount }: Omit<Pair, 'on'> & { readonly amount: number },
  market: Awaited<ReturnType<typeof heldMarket>>,
): FieldProblem[] {
  const offer = market.notices.find(({ id }) => id === offerId)
  const need = market.notices.find(({ id }) => id === needId)
  const limit = offer && need ? mostFor(offer, need, market) : 0
  return amount > limit ? [{ path: 'amount', key: 'biowaste.wrong.above', params: { limit } }] : []
}

/** What is wrong with handing something over on a day. */
export async function wrongWasteHandOver(
  { trx }: Pick<Part, 'trx'>,
  agreed: { readonly match: WasteMatch; readonly offer: WasteNotice; readonly need: WasteNotice },
  { on, amount }: { readonly on: string; readonly amount: number },
  matches: readonly WasteMatch[],
): Promise<FieldProblem[]> {
  if (!mayHandOn(agreed, on)) return [{ path: 'on', key: 'biowaste.wrong.season' }]
  const limit = mostToHand(agreed, on, matches, await wasteHandOvers(trx))
  return amount > limit ? [{ path: 'amount', key: 'biowaste.wrong.handed', params: { limit } }] : []
}
