import type { LocalText } from '../text/local-text.ts'

/**
 * A record that counts towards a figure. Amounts are exact: thousandths of a unit, or tiyn for money; null where the
 * record says nothing about the measured thing.
 */
export interface CountedRecord {
  readonly subject: string
  readonly id: string
  readonly title: LocalText
  /** The day from which it counts, followed by the time where it is known: later strings are later records. */
  readonly at: string | null
  readonly placeId: string | null
  readonly amount: bigint
  /** For shares: what `amount` is a part of. */
  readonly of?: bigint
}

/** One whole unit of a counted amount. */
export const unitAmount = 1000n

/** A number of a record as an exact amount of thousandths: 12.5 is 12500n. */
export function exactAmount(value: number): bigint {
  return wholeAmounts[value] ?? BigInt(Math.round(value * 1000))
}

/** Counts of people and bags are small and whole: a large project asks for each of them a hundred thousand times. */
const wholeAmounts: readonly bigint[] = Array.from({ length: 1000 }, (_, value) => BigInt(value) * 1000n)
