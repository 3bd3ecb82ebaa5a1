/*
 * The stock of printed materials. What is there and what was handed out follow from what came and went; more than there is
 * cannot go, on no day. What was taken back counts for nothing.
 */
import type { PlainDate } from '../calendar/day.ts'
import { balanceOn, firstShortfall, mostThatCanGo, type Move } from '../ledger/running-balance.ts'
import type { LocalText } from '../text/local-text.ts'

export const materialMoveKinds = ['delivered', 'handed', 'writtenOff'] as const
export type MaterialMoveKind = (typeof materialMoveKinds)[number]

export interface MaterialMove {
  readonly id: string
  readonly materialId: string
  readonly kind: MaterialMoveKind
  readonly on: PlainDate
  readonly quantity: number
  /** The organisation, the role or the place to which it was handed. */
  readonly toWhom: LocalText
  readonly placeId: string | null
  readonly eventId: string | null
  /** Of what was written off: why. */
  readonly note: string | null
  readonly withdrawnWhy: string | null
}

type Moved = Pick<MaterialMove, 'id' | 'materialId' | 'kind' | 'on' | 'quantity' | 'withdrawnWhy'>

const standing = <M extends Moved>(moves: readonly M[], materialId: string): M[] =>
  moves.filter((move) => move.materialId === materialId && move.withdrawnWhy === null)

/** What was handed out of a material, as it stands. */
export const handingsOf = <M extends Moved>(moves: readonly M[], materialId: string): M[] =>
  standing(moves, materialId).filter(({ kind }) => kind === 'handed')

/** What came of a material and went from it. */
export const materialLedger = (moves: readonly Moved[], materialId: string): Move[] =>
  standing(moves, materialId).map(({ on, kind, quantity }) => ({
    on,
    amount: kind === 'delivered' ? quantity : -quantity,
  }))

const sumOf = (
  moves: readonly Moved[],
  materialId: string,
  { kind, until = null }: { readonly kind: MaterialMoveKind; readonly until?: PlainDate | null },
): number =>
  standing(moves, materialId)
    .filter((move) => move.kind === kind && (until === null || move.on <= until))
    .reduce((sum, { quantity }) => sum + quantity, 0)

/** How much of a material was handed out, up to the end of a day; null for all of it. */
export const handedOutOf = (moves: readonly Moved[], materialId: string, until: PlainDate | null): number =>
  sumOf(moves, materialId, { kind: 'handed', until })

export interface MaterialStock {
  readonly delivered: number
  readonly handedOut: number
  readonly writtenOff: number
  /** Always `delivered − handedOut − writtenOff`. */
  readonly left: number
}

/** What came of a material, what went and what is left. */
export function materialStock(moves: readonly Moved[], materialId: string): MaterialStock {
  const [delivered, handedOut, writtenOff] = materialMoveKinds.map((kind) =>
    sumOf(moves, materialId, { kind }),
  ) as [number, number, number]
  return { delivered, handedOut, writtenOff, left: delivered - handedOut - writtenOff }
}

/** What a material has at the end of a day. */
export const materialOn = (moves: readonly Moved[], materialId: string, day: PlainDate): number =>
  balanceOn(materialLedger(moves, materialId), day)

export type WrongMove =
  | { readonly why: 'short'; readonly limit: number }
  | { readonly why: 'abovePrintRun'; readonly limit: number }
  /** Less would have come than went later. */
  | { readonly why: 'stands' }

/** Why a move cannot stand beside the others, or null. A move that takes the place of one of them has its id. */
export function wrongMove(printRun: number, moves: readonly Moved[], move: Moved): WrongMove | null {
  const others = moves.filter(({ id }) => id !== move.id)
  const all = [...others, move]
  const ledger = materialLedger(others, move.materialId)
  if (move.kind === 'delivered') {
    const delivered = sumOf(others, move.materialId, { kind: 'delivered' })
    if (delivered + move.quantity > printRun)
      return { why: 'abovePrintRun', limit: Math.max(0, printRun - delivered) }
    return isShort(all, move.materialId) ? { why: 'stands' } : null
  }
  return isShort(all, move.materialId) ? { why: 'short', limit: mostThatCanGo(ledger, move.on) } : null
}

/** Whether on some day more has gone of a material than had come. */
export const isShort = (moves: readonly Moved[], materialId: string): boolean =>
  firstShortfall(materialLedger(moves, materialId)) !== null
