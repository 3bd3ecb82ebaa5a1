import { fieldPlace } from '../../../report/passages.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { justificationOf } from '../../reading/justification.ts'
import type { Rule } from '../../rule.ts'
import { deviatingPairs } from './deviating-pairs.ts'
import { listedPairs } from './listed-pairs.ts'

/** Facts differ from plans while the justification is empty or says that there are no deviations: one finding for all. */
export const planFactDeviationRule: Rule = {
  id: 'plan-fact.deviation',
  check(model) {
    const justification = justificationOf(model)
    if (justification === 'given') return []
    const pairs = deviatingPairs(model)
    if (pairs.length === 0) return []
    const text = cellText(model.fields.deviations)
    const places = [fieldPlace('deviations', 1, text), ...pairs.flatMap((pair) => pair.places)]
    const figures = { count: pairs.length, said: text, pairs: listedPairs(pairs) }
    const variant = justification === 'empty' ? 'empty' : 'saidNone'
    return [{ rule: 'plan-fact.deviation', severity: 'error', variant, places, figures }]
  },
}
