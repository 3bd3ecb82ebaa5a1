import type { Tiyn } from './amount.ts'
import type { Expense } from './budget.ts'

/** What was paid from each budget line, by its id; a line without expenses is absent. */
export function spentByLine(
  expenses: readonly Pick<Expense, 'budgetLineId' | 'amount'>[],
): ReadonlyMap<string, Tiyn> {
  const spent = new Map<string, Tiyn>()
  for (const { budgetLineId, amount } of expenses) {
    spent.set(budgetLineId, (spent.get(budgetLineId) ?? 0n) + amount)
  }
  return spent
}
