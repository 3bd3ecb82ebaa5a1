import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'

/** Money of a household. A reversed one counts until the day of its reversal, and its receipt keeps its number. */
export interface DuesPayment {
  readonly id: string
  readonly householdId: string
  readonly paidOn: PlainDate
  readonly amount: Tiyn
  readonly method: 'cash' | 'bank' | 'kaspi'
  /** Of cash: its number in the year. */
  readonly receiptNumber: number | null
  readonly receiptYear: number | null
  /** The account of who took the cash. */
  readonly collectorId: string | null
  readonly reversedOn: PlainDate | null
  readonly reversedReason: string | null
}
