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
}

/** A payment against a budget line. A refund of unspent money to the operator is not an expense but a `GrantRefund`. */
export interface Expense {
  readonly id: string
  readonly budgetLineId: string
  readonly paidOn: PlainDate
  readonly amount: Tiyn
  readonly payee: string
  readonly purpose: LocalText
  readonly documentKind:
    | 'invoice'
    | 'act'
    | 'deliveryNote'
    | 'payslip'
    | 'taxPayment'
    | 'paymentOrder'
    | 'receipt'
    | 'expenseReport'
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
