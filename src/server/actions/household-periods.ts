/* Periods of a household that must not lie over each other: its pauses, its groups, the elders of a group. */
import type { Transaction } from 'kysely'
import { addDays, isWithin, type PlainDate } from '#domain/calendar/day.ts'
import type { HouseholdPause } from '#domain/household/household.ts'
import type { FieldProblem } from '#server/problem.ts'
import { endPeriod } from '#store/household-writes.ts'
import type { DB } from '#store/schema.ts'

interface Span {
  readonly id: string
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** What is wrong with a pause beside the others of its household. */
export function wrongPause(others: readonly HouseholdPause[], pause: Span): FieldProblem[] {
  const meets = ({ id, from, to }: Span): boolean =>
    id !== pause.id && (pause.to === null || from <= pause.to) && (to === null || to >= pause.from)
  return others.some(meets) ? [{ path: 'from', key: 'input.overlap' }] : []
}

/** Whether a period begins after the day: what starts on that day would lie over it. */
export const startsLater = (periods: readonly Span[], day: PlainDate): boolean =>
  periods.some(({ from }) => from > day)

/** The period in which a day lies. */
export const periodAt = <P extends Span>(periods: readonly P[], day: PlainDate): P | undefined =>
  periods.find(({ from, to }) => isWithin(day, from, to))

/** The group on a day. */
export const groupAt = (
  periods: readonly (Span & { readonly groupId: string })[],
  day: PlainDate,
): string | null => periodAt(periods, day)?.groupId ?? null

/** Ends what lasts over a day on the day before it. */
export async function endOpenFrom(
  trx: Transaction<DB>,
  table: 'household_membership' | 'household_elder',
  periods: readonly Span[],
  day: PlainDate,
): Promise<void> {
  const present = periodAt(periods, day)
  if (present) await endPeriod(trx, table, present, addDays(day, -1))
}
