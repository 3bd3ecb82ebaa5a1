import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'

export const supportKinds = ['grant', 'microcredit', 'subsidy', 'other'] as const
export type SupportKind = (typeof supportKinds)[number]

export const stepKinds = [
  'prepared',
  'sent',
  'documents',
  'approved',
  'refused',
  'withdrawn',
  'paid',
] as const
export type StepKind = (typeof stepKinds)[number]

/** A business asks a programme for money. */
export interface SupportApplication {
  readonly id: string
  readonly businessId: string
  readonly kind: SupportKind
  readonly programme: string
  /** The body that gives it. */
  readonly givenBy: string
  readonly asked: Tiyn
  /** How the organisation helped. */
  readonly help: string | null
  /** Calendar days within which the programme answers; null where its rules say nothing. */
  readonly termDays: number | null
  readonly withdrawnWhy: string | null
}

/** What became of an application on a day. */
export interface SupportStep {
  readonly id: string
  readonly applicationId: string
  /** In the order in which they were entered. */
  readonly number: number
  readonly kind: StepKind
  readonly on: PlainDate
  /** Approved or paid out; null for the other steps. */
  readonly amount: Tiyn | null
  readonly note: string | null
  readonly withdrawnWhy: string | null
}

export interface ApplicationCard extends SupportApplication {
  /** Of the business. */
  readonly placeId: string
  readonly businessName: string
  readonly steps: readonly SupportStep[]
}
