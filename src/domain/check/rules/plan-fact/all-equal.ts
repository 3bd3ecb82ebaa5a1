import { sectionOfTable } from '../../../report/passages.ts'
import { readActivities } from '../../reading/activity-pairs.ts'
import type { Rule } from '../../rule.ts'

const fewest = 10

/** Ten or more exact plans in table A, and every single fact is its plan: true now and then, but worth a second look. */
export const planFactAllEqualRule: Rule = {
  id: 'plan-fact.all-equal',
  check(model) {
    const pairs = readActivities(model).flatMap((reading) => reading.pairs)
    const numbered = pairs.filter(({ plan }) => plan.kind === 'number')
    const exact = numbered.filter(({ plan }) =>
      plan.quantities.every((one) => one.bound === 'exact' && one.upTo === null),
    )
    if (exact.length < fewest || numbered.some(({ comparison }) => comparison !== 'equal')) return []
    const places = [{ section: sectionOfTable.activities, table: 'activities', column: 'fact' }]
    return [
      {
        rule: 'plan-fact.all-equal',
        severity: 'note',
        variant: 'equal',
        places,
        figures: { count: exact.length },
      },
    ]
  },
}
