/* The days of Kaspi: what households paid on each, and what the bank paid out for it. */
import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'

export interface KaspiDay {
  readonly day: PlainDate
  /** What Kaspi told of households' payments. */
  readonly told: Tiyn
  /** What the bank says they were, what it kept, and what came to the account. */
  readonly gross: Tiyn
  readonly commission: Tiyn
  readonly net: Tiyn
  readonly isSettled: boolean
  /** Above zero where the bank counts more than Kaspi told. */
  readonly difference: Tiyn
}

interface Told {
  readonly day: PlainDate
  readonly amount: Tiyn
}
interface Paid extends Told {
  readonly gross: Tiyn
  readonly commission: Tiyn
}

/** Each day of Kaspi with what was told and what was paid out for it, the newest first. */
export function kaspiDays(told: readonly Told[], paid: readonly Paid[]): KaspiDay[] {
  const days = new Set([...told, ...paid].map(({ day }) => day))
  return [...days]
    .toSorted()
    .toReversed()
    .map((day) => {
      const own = paid.filter((each) => each.day === day)
      const sum = <T extends Told>(rows: readonly T[], of: (row: T) => Tiyn): Tiyn =>
        rows.reduce((all, row) => (row.day === day ? all + of(row) : all), 0n)
      const toldSum = sum(told, ({ amount }) => amount)
      const gross = sum(own, (each) => each.gross)
      return {
        day,
        told: toldSum,
        gross,
        commission: sum(own, (each) => each.commission),
        net: sum(own, ({ amount }) => amount),
        isSettled: own.length > 0,
        difference: gross - toldSum,
      }
    })
}
