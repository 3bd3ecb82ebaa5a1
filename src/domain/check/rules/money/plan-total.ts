import { formatAmount } from '../../../money/amount.ts'
import type { Rule } from '../../rule.ts'
import { budgetPlaces, budgetTotal } from './budget-places.ts'
import { printedGrant } from './printed-grant.ts'

/** Planned payroll, taxes and purchases make up the grant, to the tiyn; silent where any of the four cannot be read. */
export const moneyPlanTotalRule: Rule = {
  id: 'money.plan-total',
  check(model) {
    const [grant, total] = [printedGrant(model), budgetTotal(model, 'plan')]
    if (grant === null || total === null || total === grant) return []
    const figures = {
      grant: formatAmount(grant, model.lang),
      total: formatAmount(total, model.lang),
      difference: formatAmount(total > grant ? total - grant : grant - total, model.lang),
    }
    const variant = total > grant ? 'above' : 'below'
    return [
      { rule: 'money.plan-total', severity: 'error', variant, places: budgetPlaces(model, 'plan'), figures },
    ]
  },
}
