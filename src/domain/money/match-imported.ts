/*
 * Which rows of a file are expenses already. Two are one where line, day, amount, payee and document agree; each
 * expense answers for one row, so that two equal payments of one day stay two.
 */
import { fold } from '../check/text-reading/fold.ts'
import { amountToDecimal } from './amount.ts'
import type { Expense } from './budget.ts'

export type ImportedExpense = Omit<Expense, 'id'>

export interface ImportedRow {
  /** Row of the sheet, from 1. */
  readonly row: number
  readonly expense: ImportedExpense
}

export interface MatchedRow extends ImportedRow {
  /**
   * `new`: nothing like it is recorded; `same`: recorded already; `similar`: another expense has its payee and its
   * document's number, a person must say.
   */
  readonly state: 'new' | 'same' | 'similar'
  /** The recorded expense that it is the same as or similar to. */
  readonly expenseId: string | null
}

/** Holds the rows of a file against the recorded expenses. */
export function matchImported(rows: readonly ImportedRow[], expenses: readonly Expense[]): MatchedRow[] {
  const open = groupIds(expenses, wholeKey)
  const documents = groupIds(expenses, documentKey)
  return rows.map((row) => {
    const same = open.get(wholeKey(row.expense))?.shift()
    if (same !== undefined) return { ...row, state: 'same', expenseId: same }
    const similar = documents.get(documentKey(row.expense))?.[0]
    return similar === undefined
      ? { ...row, state: 'new', expenseId: null }
      : { ...row, state: 'similar', expenseId: similar }
  })
}

function groupIds(
  expenses: readonly Expense[],
  key: (expense: ImportedExpense) => string,
): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const expense of expenses) ids.set(key(expense), [...(ids.get(key(expense)) ?? []), expense.id])
  return ids
}

const plain = (text: string): string => fold(text).replace(/[\s«»"“”№#]/g, '')

const wholeKey = (expense: ImportedExpense): string =>
  [
    expense.budgetLineId,
    expense.paidOn,
    amountToDecimal(expense.amount),
    plain(expense.payee),
    expense.documentKind,
    plain(expense.documentNumber),
    expense.documentDate,
  ].join('|')

const documentKey = (expense: ImportedExpense): string =>
  `${plain(expense.payee)}|${plain(expense.documentNumber)}`
