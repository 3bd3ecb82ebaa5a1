/*
 * Tools and protective gear: what a place has follows from what came and went, and so does what a clean-up or somebody in
 * public works still holds. Neither is ever below nothing, on no day.
 */
import type { PlainDate } from '../calendar/day.ts'
import { balanceOn, type Move } from '../ledger/running-balance.ts'
import type { LocalText } from '../text/local-text.ts'

export const stockUnits = ['piece', 'pair', 'set', 'pack'] as const
/** `used`: not brought back by who had it, worn out or spent. `counted`: the difference that a stocktaking found. */
export const stockMoveKinds = ['received', 'issued', 'returned', 'used', 'writtenOff', 'counted'] as const
export type StockMoveKind = (typeof stockMoveKinds)[number]

export interface StockItem {
  readonly id: string
  readonly name: LocalText
  readonly unit: (typeof stockUnits)[number]
}

export interface StockMove {
  readonly id: string
  readonly itemId: string
  readonly placeId: string
  readonly kind: StockMoveKind
  readonly on: PlainDate
  readonly quantity: number
  readonly cleanUpId: string | null
  readonly workerId: string | null
  readonly note: string | null
  readonly withdrawnWhy: string | null
}

/** Who holds what was issued: a clean-up or somebody in public works, whichever is not null. */
export type Holder = Pick<StockMove, 'cleanUpId' | 'workerId'>

export const kindsOfHolder: readonly StockMoveKind[] = ['issued', 'returned', 'used']

const onStock: { readonly [kind in StockMoveKind]: 1 | -1 | 0 } = {
  received: 1,
  issued: -1,
  returned: 1,
  used: 0,
  writtenOff: -1,
  counted: 1,
}
const onHolder: { readonly [kind in StockMoveKind]: 1 | -1 | 0 } = {
  received: 0,
  issued: 1,
  returned: -1,
  used: -1,
  writtenOff: 0,
  counted: 0,
}

type Moved = Omit<StockMove, 'id' | 'note'>
const ledger = (moves: readonly Moved[], sign: typeof onStock): Move[] =>
  moves
    .filter(({ withdrawnWhy }) => withdrawnWhy === null)
    .map(({ on, kind, quantity }) => ({ on, amount: sign[kind] * quantity }))

/** What came to a place's stock of an item and went from it. */
export const stockLedger = (
  moves: readonly Moved[],
  { itemId, placeId }: Pick<StockMove, 'itemId' | 'placeId'>,
): Move[] =>
  ledger(
    moves.filter((move) => move.itemId === itemId && move.placeId === placeId),
    onStock,
  )

/** What somebody took of an item from a place's stock, and gave back or used up. */
export const holderLedger = (
  moves: readonly Moved[],
  { itemId, placeId, cleanUpId, workerId }: Pick<StockMove, 'itemId' | 'placeId'> & Holder,
): Move[] =>
  ledger(
    moves.filter(
      (move) =>
        move.itemId === itemId &&
        move.placeId === placeId &&
        move.cleanUpId === cleanUpId &&
        move.workerId === workerId,
    ),
    onHolder,
  )

export interface Held extends Holder {
  readonly itemId: string
  readonly placeId: string
  readonly issued: number
  readonly returned: number
  readonly used: number
  /** Always `issued − returned − used`. */
  readonly held: number
}

/** What holders took of which item, what came back and what they still have. */
export function heldGear(moves: readonly StockMove[]): Held[] {
  const standing = moves.filter(
    ({ withdrawnWhy, kind }) => withdrawnWhy === null && kindsOfHolder.includes(kind),
  )
  const groups = Map.groupBy(standing, (move) =>
    [move.itemId, move.placeId, move.cleanUpId, move.workerId].join(' '),
  )
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const sum = (wanted: StockMoveKind): number =>
      own.reduce((total, { kind, quantity }) => (kind === wanted ? total + quantity : total), 0)
    const [issued, returned, used] = [sum('issued'), sum('returned'), sum('used')]
    const { itemId, placeId, cleanUpId, workerId } = first
    return [{ itemId, placeId, cleanUpId, workerId, issued, returned, used, held: issued - returned - used }]
  })
}

/** What a place has of an item at the end of a day. */
export const stockOn = (
  moves: readonly Moved[],
  of: Pick<StockMove, 'itemId' | 'placeId'>,
  day: PlainDate,
): number => balanceOn(stockLedger(moves, of), day)
