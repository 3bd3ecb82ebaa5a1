/* What each incoming line of a statement is. Nothing is guessed: what is not certain waits for a person. */
import type { Tiyn } from '../money/amount.ts'
import { accountsIn, isSettledBy, settlementIn, type Settlement } from './purpose.ts'
import type { StatementLine } from './statement.ts'

/** Why a line waits for a person. */
type WaitingWhy = 'noCode' | 'unknownCode' | 'severalCodes' | 'repeated' | 'settlementDiffers'

export type PlannedState =
  | { readonly is: 'known' }
  | { readonly is: 'household'; readonly householdId: string }
  | { readonly is: 'settlement'; readonly settlement: Settlement }
  | { readonly is: 'waiting'; readonly why: WaitingWhy }

export interface PlannedLine {
  readonly line: StatementLine
  readonly fingerprint: string
  /** Which of the lines of one fingerprint in the file it is, from 1. */
  readonly occurrence: number
  readonly state: PlannedState
}

export interface Ground {
  /** By what a line is known again: own and paying account, number, day and amount. */
  readonly fingerprintOf: (line: StatementLine) => string
  /** How many lines of a fingerprint are here already. */
  readonly known: ReadonlyMap<string, number>
  /** Households by the numbers of their accounts. */
  readonly households: ReadonlyMap<number, string>
}

/**
 * Every incoming line once. A line that is here already is known again; a second one of the same fingerprint within one
 * file may be the same money told twice or two payments alike, which nobody but a person can tell.
 */
export function planLines(lines: readonly StatementLine[], ground: Ground): PlannedLine[] {
  const seen = new Map<string, number>()
  return lines
    .filter(({ isIncoming }) => isIncoming)
    .map((line) => {
      const fingerprint = ground.fingerprintOf(line)
      const occurrence = (seen.get(fingerprint) ?? 0) + 1
      seen.set(fingerprint, occurrence)
      const isKnown = occurrence <= (ground.known.get(fingerprint) ?? 0)
      const state: PlannedState = isKnown ? { is: 'known' } : stateOf(line, occurrence, ground)
      return { line, fingerprint, occurrence, state }
    })
}

function stateOf(
  { purpose, amount }: StatementLine,
  occurrence: number,
  { households }: Ground,
): PlannedState {
  if (occurrence > 1) return { is: 'waiting', why: 'repeated' }
  const settlement = settlementIn(purpose)
  if (settlement)
    return isSettledBy(settlement, amount)
      ? { is: 'settlement', settlement }
      : { is: 'waiting', why: 'settlementDiffers' }
  const numbers = accountsIn(purpose)
  if (numbers.length === 0) return { is: 'waiting', why: 'noCode' }
  const found = [...new Set(numbers.flatMap((number) => households.get(number) ?? []))]
  const [householdId] = found
  if (householdId === undefined) return { is: 'waiting', why: 'unknownCode' }
  return found.length > 1 ? { is: 'waiting', why: 'severalCodes' } : { is: 'household', householdId }
}

/** How many lines are of a state, and their sum. */
export function totalOf(
  planned: readonly PlannedLine[],
  is: PlannedState['is'],
): { readonly count: number; readonly sum: Tiyn } {
  const own = planned.filter(({ state }) => state.is === is)
  return { count: own.length, sum: own.reduce((sum, { line }) => sum + line.amount, 0n) }
}
