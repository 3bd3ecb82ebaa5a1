import { isWithin, type PlainDate } from '../calendar/day.ts'
import { fold } from '../check/text-reading/fold.ts'
import { evidenceIndex } from '../evidence/evidence-index.ts'
import type { ProjectRecords } from '../project/records.ts'
import { hasSought, soughtWords, type SoughtWord } from '../search/search-words.ts'
import { budgetCategories, type BudgetCategory, type Expense } from './budget.ts'

/** Which expenses are asked for; null and '' ask for nothing. */
export interface ExpenseFilter {
  readonly lineId: string | null
  readonly category: BudgetCategory | null
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly payee: string
  /** Only those without a file of their document. */
  readonly isWithoutFile: boolean
  /** Words in the payee, the purpose and the document's number, in any order and form. */
  readonly text: string
}

export const everyExpense: ExpenseFilter = {
  lineId: null,
  category: null,
  from: null,
  to: null,
  payee: '',
  isWithoutFile: false,
  text: '',
}

export const isBudgetCategory = (text: string | null): text is BudgetCategory =>
  budgetCategories.some((each) => each === text)

type Records = Pick<ProjectRecords, 'expenses' | 'budgetLines' | 'evidence' | 'evidenceLinks'>

/** The expenses that a filter asks for, the latest payment first. */
export function filteredExpenses(records: Records, filter: ExpenseFilter): Expense[] {
  const category = new Map(records.budgetLines.map((line) => [line.id, line.category]))
  const index = evidenceIndex(records.evidence, records.evidenceLinks)
  const words = soughtWords(filter.text)
  const payee = fold(filter.payee).trim()
  const isAsked = (expense: Expense): boolean =>
    (filter.lineId === null || expense.budgetLineId === filter.lineId) &&
    (filter.category === null || category.get(expense.budgetLineId) === filter.category) &&
    isWithin(expense.paidOn, filter.from, filter.to) &&
    (payee === '' || fold(expense.payee) === payee) &&
    (!filter.isWithoutFile || index.of('expense', expense.id).length === 0) &&
    hasWords(expense, words)
  return records.expenses
    .filter(isAsked)
    .toSorted((a, b) => (a.paidOn === b.paidOn ? order(b.id, a.id) : order(b.paidOn, a.paidOn)))
}

function hasWords(expense: Expense, words: readonly SoughtWord[]): boolean {
  if (words.length === 0) return true
  const { payee, purpose, documentNumber } = expense
  const said = [payee, purpose.ru ?? '', purpose.kk ?? '', documentNumber].join(' ')
  return words.every((word) => hasSought(said, word))
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
