import { isPlainDate } from '#domain/calendar/day.ts'
import { isBudgetCategory, type ExpenseFilter } from '#domain/money/expense-filter.ts'

/** The filter of an address; what cannot be one asks for nothing. */
export function expenseFilterOf(url: URL): ExpenseFilter {
  const given = (name: string): string => (url.searchParams.get(name) ?? '').trim().slice(0, 200)
  const day = (name: string): string | null => (isPlainDate(given(name)) ? given(name) : null)
  const category = given('category')
  return {
    lineId: given('line') || null,
    category: isBudgetCategory(category) ? category : null,
    from: day('from'),
    to: day('to'),
    payee: given('payee'),
    isWithoutFile: given('file') === 'none',
    text: given('text'),
  }
}
