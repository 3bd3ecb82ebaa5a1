import type { PlainDate } from '../calendar/day.ts'

/** What came (above zero) or went (below zero) on a day, in whole units: grams, pieces. */
export interface Move {
  readonly on: PlainDate
  readonly amount: number
}

/** What is there at the end of each day that moves something, in the order of days. */
function balancesByDay(moves: readonly Move[]): { readonly on: PlainDate; readonly balance: number }[] {
  const days = new Map<PlainDate, number>()
  for (const { on, amount } of moves) days.set(on, (days.get(on) ?? 0) + amount)
  let balance = 0
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, amount]) => ({ on, balance: (balance += amount) }))
}

/** What is there at the end of a day. */
export const balanceOn = (moves: readonly Move[], day: PlainDate): number =>
  moves.reduce((sum, { on, amount }) => (on <= day ? sum + amount : sum), 0)

/**
 * The first day at whose end more has gone than had come; null where there is none. Within a day what comes counts before
 * what goes, for papers of one day have no order.
 */
export const firstShortfall = (
  moves: readonly Move[],
): { readonly on: PlainDate; readonly missing: number } | null => {
  const found = balancesByDay(moves).find(({ balance }) => balance < 0)
  return found ? { on: found.on, missing: -found.balance } : null
}

/** The most that can still go on a day so that neither it nor a later day falls short. */
export const mostThatCanGo = (moves: readonly Move[], day: PlainDate): number =>
  Math.max(
    0,
    Math.min(
      balanceOn(moves, day),
      ...balancesByDay(moves).flatMap(({ on, balance }) => (on > day ? [balance] : [])),
    ),
  )
