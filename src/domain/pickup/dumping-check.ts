/* What a person found where a truck had stood with its load. */
import type { Stand } from './landfill.ts'

export const checkOutcomes = ['nothing', 'dump'] as const

/** Somebody went to see: there is nothing, or what lies there is this dump of the register. */
export interface DumpingCheck {
  readonly id: string
  readonly pickupId: string
  readonly stoodFrom: string
  readonly stoodTo: string
  readonly outcome: (typeof checkOutcomes)[number]
  readonly dumpId: string | null
  readonly reason: string
  /** An employee, by the name of the account. */
  readonly settledBy: string
  readonly recordedAt: string
}

/**
 * What was found where the truck stood: the newest check whose time overlaps, for positions that came late move a stand by
 * seconds; null while it is open. `checks` are in the order in which they were recorded.
 */
export const checkOf = (
  { from, to }: Pick<Stand, 'from' | 'to'>,
  checks: readonly DumpingCheck[],
): DumpingCheck | null =>
  checks.findLast(({ stoodFrom, stoodTo }) => Date.parse(stoodFrom) <= to && Date.parse(stoodTo) >= from) ??
  null
