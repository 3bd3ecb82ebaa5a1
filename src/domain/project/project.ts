import type { PlainDate } from '../calendar/day.ts'
import type { PlanValue } from '../indicator/plan-value.ts'
import type { Tiyn } from '../money/amount.ts'
import type { LocalText } from '../text/local-text.ts'

/** The passport of a grant project. `code` is unique within its organisation. */
export interface Project {
  readonly id: string
  readonly code: string
  readonly title: LocalText
  /** The grant's direction as the contract names it. */
  readonly direction: LocalText
  /** Null until somebody adds them to a project that was read from a filed report. */
  readonly contractNumber: string | null
  readonly contractDate: PlainDate | null
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly grant: Tiyn
  readonly timeZone: string
  readonly form: string
}

/** An amendment of the grant contract; null where it changes nothing. */
export interface Amendment {
  readonly id: string
  readonly number: string
  readonly signedOn: PlainDate
  readonly newEndsOn: PlainDate | null
  readonly newGrant: Tiyn | null
  readonly subject: LocalText
  readonly changes: readonly AmendedValue[]
}

/** A planned value that an amendment changed: the plan of an indicator, or the sum of a budget line in tiyn as decimal digits. */
export type AmendedValue =
  | { readonly kind: 'indicator'; readonly id: string; readonly before: PlanValue; readonly after: PlanValue }
  | { readonly kind: 'budgetLine'; readonly id: string; readonly before: string; readonly after: string }
