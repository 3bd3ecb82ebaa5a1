/*
 * Plan against fact by month. A budget line is planned evenly over the days of its own period, or of the contract where
 * it has none: a month has the share of its days. Each month gets the difference of two cut running totals, so months
 * add up to the line to the tiyn, whatever the division leaves over.
 */
import { addDays, daysBetween, lastDayOfMonth, monthOf, type PlainDate } from '../calendar/day.ts'
import { contractTerms } from '../project/contract-terms.ts'
import type { Tiyn } from './amount.ts'
import type { MoneyRecords } from './balance.ts'
import type { BudgetLine } from './budget.ts'

export interface MoneyMonth {
  /** 'YYYY-MM'. */
  readonly month: string
  readonly planned: Tiyn
  readonly spent: Tiyn
  /** From the first month to the end of this one. */
  readonly plannedSoFar: Tiyn
  readonly spentSoFar: Tiyn
}

/** An amount over the months of a period, both ends included, evenly by days. An empty period puts all on its first month. */
export function spreadByMonth(amount: Tiyn, from: PlainDate, to: PlainDate): ReadonlyMap<string, Tiyn> {
  const spread = new Map<string, Tiyn>()
  if (to < from) return spread.set(monthOf(from), amount)
  const all = BigInt(daysBetween(from, to) + 1)
  let given = 0n
  for (let start = from; start <= to; start = addDays(lastDayOfMonth(start), 1)) {
    const end = lastDayOfMonth(start) < to ? lastDayOfMonth(start) : to
    const upToEnd = (amount * BigInt(daysBetween(from, end) + 1)) / all
    spread.set(monthOf(start), upToEnd - given)
    given = upToEnd
  }
  return spread
}

/** When a line's money is to be spent: its own period, an open end closed by the contract's. */
function periodOfLine(
  line: Pick<BudgetLine, 'startsOn' | 'endsOn'>,
  contract: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: line.startsOn ?? contract.startsOn, to: line.endsOn ?? contract.endsOn }
}

/** Every month from the first to the last in which something is planned or was paid, without gaps. */
export function moneyByMonth(records: MoneyRecords): MoneyMonth[] {
  const contract = contractTerms(records.project, records.amendments)
  const planned = new Map<string, Tiyn>()
  const spent = new Map<string, Tiyn>()
  for (const line of records.budgetLines) {
    const { from, to } = periodOfLine(line, contract)
    for (const [month, amount] of spreadByMonth(line.planned, from, to)) add(planned, month, amount)
  }
  for (const { paidOn, amount } of records.expenses) add(spent, monthOf(paidOn), amount)
  let [plannedSoFar, spentSoFar] = [0n, 0n]
  return monthsBetween([...planned.keys(), ...spent.keys(), monthOf(contract.startsOn)]).map((month) => {
    const [ofPlan, ofFact] = [planned.get(month) ?? 0n, spent.get(month) ?? 0n]
    plannedSoFar += ofPlan
    spentSoFar += ofFact
    return { month, planned: ofPlan, spent: ofFact, plannedSoFar, spentSoFar }
  })
}

function add(sums: Map<string, Tiyn>, key: string, amount: Tiyn): void {
  sums.set(key, (sums.get(key) ?? 0n) + amount)
}

/** More months than any grant has: one slip in a year must not make a table of ten thousand rows. */
const mostMonths = 240

function monthsBetween(months: readonly string[]): string[] {
  const sorted = [...new Set(months)].toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const all: string[] = []
  for (let day = `${first}-01`; monthOf(day) <= last; day = addDays(lastDayOfMonth(day), 1)) {
    all.push(monthOf(day))
    // Where there are too many, those in which nothing happened are left out.
    if (all.length > mostMonths) return sorted
  }
  return all
}
