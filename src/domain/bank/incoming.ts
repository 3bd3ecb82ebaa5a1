import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'

/** Money that came in by the bank or by Kaspi, and what somebody said that it is. */
export interface Incoming {
  readonly id: string
  readonly entryNumber: number
  readonly source: 'bank' | 'kaspi'
  readonly statementId: string | null
  readonly number: string
  readonly day: PlainDate
  readonly amount: Tiyn
  readonly purpose: string
  readonly payer: string | null
  readonly why: string | null
  /** What it is; null while it waits for a person. */
  readonly decision: IncomingDecision | null
}

export interface IncomingDecision {
  readonly id: string
  readonly kind: 'household' | 'settlement' | 'aside'
  readonly paymentId: string | null
  readonly settledDay: PlainDate | null
  readonly gross: Tiyn | null
  readonly commission: Tiyn | null
  readonly reason: string | null
  readonly isAutomatic: boolean
}

export const incomingStates = ['waiting', 'household', 'settlement', 'aside'] as const
export type IncomingState = (typeof incomingStates)[number]
