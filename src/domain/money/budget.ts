import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'
import type { Tiyn } from './amount.ts'

/** The form's three kinds of spending (rows 6 to 8 of table B). */
export const budgetCategories = ['payroll', 'taxes', 'purchases'] as const
export type BudgetCategory = (typeof budgetCategories)[number]

export interface BudgetLine {
  readonly id: string
  readonly position: number
  readonly code: string
  readonly category: BudgetCategory
  readonly title: LocalText
  readonly planned: Tiyn
  /** When it is to be spent; null leaves that end to the contract's period. */
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
}

export const documentKinds = [
  'invoice',
  'act',
  'deliveryNote',
  'payslip',
  'taxPayment',
  'paymentOrder',
  'receipt',
  'expenseReport',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A payment against a budget line. A refund of unspent money to the operator is not an expense but a `GrantRefund`. */
export interface Expense {
  readonly id: string
  readonly budgetLineId: string
  readonly paidOn: PlainDate
  readonly amount: Tiyn
  readonly payee: string
  readonly purpose: LocalText
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly documentDate: PlainDate
}

/** Unspent money paid back to the grant's operator. */
export interface GrantRefund {
  readonly id: string
  readonly paidOn: PlainDate
  readonly amount: Tiyn
  readonly documentNumber: string
}
