import { formatAmount } from '../../../money/amount.ts'
import { fieldPlace } from '../../../report/passages.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { explainsMoney } from '../../reading/justification.ts'
import type { Rule } from '../../rule.ts'
import { budgetPlaces, budgetTotal } from './budget-places.ts'
import { printedGrant } from './printed-grant.ts'

/** Money that was not spent is explained among the deviations: savings, a refund, an amendment. */
export const moneyUnspentRule: Rule = {
  id: 'money.unspent',
  check(model) {
    const [grant, total] = [printedGrant(model), budgetTotal(model, 'fact')]
    if (grant === null || total === null || total >= grant || explainsMoney(model)) return []
    const figures = {
      grant: formatAmount(grant, model.lang),
      total: formatAmount(total, model.lang),
      difference: formatAmount(grant - total, model.lang),
    }
    const deviations = fieldPlace('deviations', 1, cellText(model.fields.deviations))
    const places = [...budgetPlaces(model, 'fact'), deviations]
    return [{ rule: 'money.unspent', severity: 'error', variant: 'unexplained', places, figures }]
  },
}
