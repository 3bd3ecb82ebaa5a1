import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'

/** A line of a bank's statement. */
export interface StatementLine {
  /** Its place in the file. */
  readonly at: number
  readonly isIncoming: boolean
  readonly number: string
  readonly day: PlainDate
  readonly amount: Tiyn
  readonly payer: string
  readonly payerIban: string
  readonly purpose: string
}

/** A statement of one account over a period, as the file has it. */
export interface BankStatement {
  readonly iban: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly opening: Tiyn
  readonly received: Tiyn
  readonly spent: Tiyn
  readonly closing: Tiyn
  readonly encoding: string
  readonly lines: readonly StatementLine[]
}

/** What is wrong with a statement, at which line of the file where it is one. */
export interface StatementFault {
  readonly at: number | null
  readonly why: StatementWhy
}
export type StatementWhy =
  | 'notStatement'
  | 'tooLarge'
  | 'tooLong'
  | 'nested'
  | 'cutShort'
  | 'noAccount'
  | 'severalAccounts'
  | 'noBalance'
  | 'amount'
  | 'day'
  | 'currency'
  | 'direction'
  | 'totalsClosing'
  | 'totalsReceived'
  | 'totalsSpent'

const sumOf = (lines: readonly StatementLine[], isIncoming: boolean): Tiyn =>
  lines.reduce((sum, line) => (line.isIncoming === isIncoming ? sum + line.amount : sum), 0n)

/** Which of its own totals a statement does not keep: a file that was cut, joined or changed by hand shows it here. */
export function wrongTotals(statement: Omit<BankStatement, 'encoding'>): StatementFault[] {
  const { opening, received, spent, closing, lines } = statement
  const faults: StatementFault[] = []
  if (opening + received - spent !== closing) faults.push({ at: null, why: 'totalsClosing' })
  if (sumOf(lines, true) !== received) faults.push({ at: null, why: 'totalsReceived' })
  if (sumOf(lines, false) !== spent) faults.push({ at: null, why: 'totalsSpent' })
  return faults
}
