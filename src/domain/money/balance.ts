/*
 * How the grant's money stands: planned, spent and left by line, by category and in all. Every sum is the sum of its
 * parts to the tiyn; screen, print, XLSX and the warnings take it from here.
 */
import { contractTerms } from '../project/contract-terms.ts'
import type { ProjectRecords } from '../project/records.ts'
import { sumAmounts, type Tiyn } from './amount.ts'
import { budgetCategories, type BudgetCategory, type BudgetLine } from './budget.ts'
import { plannedOn } from './signed-plan.ts'
import { spentByLine } from './spent-by-line.ts'

export type MoneyRecords = Pick<
  ProjectRecords,
  'project' | 'amendments' | 'budgetLines' | 'expenses' | 'refunds'
>

export interface Sums {
  /** With the amendments of the contract. */
  readonly planned: Tiyn
  /** As the contract was signed first. */
  readonly signed: Tiyn
  readonly spent: Tiyn
  /** Negative where more was spent than planned. */
  readonly left: Tiyn
  /** Spent as a part of planned; null where nothing is planned. */
  readonly share: number | null
}
export interface LineBalance extends Sums {
  readonly line: BudgetLine
}
export interface CategoryBalance extends Sums {
  readonly category: BudgetCategory
  readonly lines: readonly LineBalance[]
}
export interface MoneyBalance extends Sums {
  /** With the contract's amendments. */
  readonly grant: Tiyn
  readonly refunded: Tiyn
  /** Of the grant, neither spent nor paid back. */
  readonly inHand: Tiyn
  /** Of the grant, in no line of the budget; negative where the lines are more than the grant. */
  readonly unplanned: Tiyn
  /** All three of the form, also those without lines. */
  readonly categories: readonly CategoryBalance[]
}

/** The balance of a project's money. A line's expenses count wherever in time they lie. */
export function balanceOf(records: MoneyRecords): MoneyBalance {
  const spent = spentByLine(records.expenses)
  const lines = records.budgetLines.map((line) => ({
    line,
    ...sums(line.planned, plannedOn(line, records.amendments, null), spent.get(line.id) ?? 0n),
  }))
  const categories = budgetCategories.map((category) => {
    const own = lines.filter((each) => each.line.category === category)
    return { category, ...totalOf(own), lines: own }
  })
  const total = totalOf(categories)
  const { grant } = contractTerms(records.project, records.amendments)
  const refunded = sumAmounts(records.refunds.map((each) => each.amount))
  return {
    ...total,
    grant,
    refunded,
    inHand: grant - total.spent - refunded,
    unplanned: grant - total.planned,
    categories,
  }
}

function totalOf(parts: readonly Sums[]): Sums {
  const sum = (of: (part: Sums) => Tiyn): Tiyn => sumAmounts(parts.map(of))
  return sums(
    sum((each) => each.planned),
    sum((each) => each.signed),
    sum((each) => each.spent),
  )
}

function sums(planned: Tiyn, signed: Tiyn, spent: Tiyn): Sums {
  return { planned, signed, spent, left: planned - spent, share: shareOf(spent, planned) }
}

/** A part of a whole as a number to four decimals, cut, so that 1 is reached by the whole alone; null of nothing. */
export function shareOf(part: Tiyn, whole: Tiyn): number | null {
  return whole === 0n ? null : Number((part * 10_000n) / whole) / 10_000
}
