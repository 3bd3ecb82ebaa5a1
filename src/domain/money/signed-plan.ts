import type { PlainDate } from '../calendar/day.ts'
import type { Amendment } from '../project/project.ts'
import type { Tiyn } from './amount.ts'
import type { BudgetLine } from './budget.ts'

/**
 * What a budget line planned on a day: its plan now, with every amendment taken back that was signed later. Null asks for
 * the contract as it was signed first. A line that an amendment added has no earlier plan and gives the one it began with.
 */
export function plannedOn(
  line: Pick<BudgetLine, 'id' | 'planned'>,
  amendments: readonly Amendment[],
  day: PlainDate | null,
): Tiyn {
  const later = amendments
    .filter((one) => day === null || one.signedOn > day)
    .toSorted((a, b) => (a.signedOn < b.signedOn ? -1 : Number(a.signedOn > b.signedOn)))
  for (const { changes } of later) {
    const change = changes.find((each) => each.kind === 'budgetLine' && each.id === line.id)
    if (change?.kind === 'budgetLine') return BigInt(change.before)
  }
  return line.planned
}
