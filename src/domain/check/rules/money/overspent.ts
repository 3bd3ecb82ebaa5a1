import { formatAmount } from '../../../money/amount.ts'
import type { Rule } from '../../rule.ts'
import { budgetPlaces, budgetTotal } from './budget-places.ts'
import { printedGrant } from './printed-grant.ts'

/** Actual payroll, taxes and purchases stay within the grant, to the tiyn. */
export const moneyOverspentRule: Rule = {
  id: 'money.overspent',
  check(model) {
    const [grant, total] = [printedGrant(model), budgetTotal(model, 'fact')]
    if (grant === null || total === null || total <= grant) return []
    const figures = {
      grant: formatAmount(grant, model.lang),
      total: formatAmount(total, model.lang),
      difference: formatAmount(total - grant, model.lang),
    }
    return [
      {
        rule: 'money.overspent',
        severity: 'error',
        variant: 'above',
        places: budgetPlaces(model, 'fact'),
        figures,
      },
    ]
  },
}
