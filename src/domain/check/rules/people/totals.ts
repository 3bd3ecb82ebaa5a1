import { statisticTables, type ReportModel } from '../../../report/model.ts'
import type { Place } from '../../finding.ts'
import { effectCount, effectPlace } from '../../reading/effects.ts'
import { readStatistics } from '../../reading/statistics.ts'
import type { Rule } from '../../rule.ts'

interface Total {
  readonly name: 'gender' | 'social' | 'age' | 'directBeneficiaries'
  readonly value: number
  readonly place: Place
}

/** The totals of the three statistics tables and the direct beneficiaries are one number; unreadable ones are left out. */
export const peopleTotalsRule: Rule = {
  id: 'people.totals',
  check(model) {
    const totals = totalsOf(model)
    if (new Set(totals.map(({ value }) => value)).size < 2) return []
    const values = totals.map(({ value }) => value)
    const named = Object.fromEntries(totals.map(({ name, value }) => [name, value]))
    const figures = {
      ...named,
      values: values.join(' / '),
      difference: Math.max(...values) - Math.min(...values),
    }
    const variant = totals.length === 4 ? 'differ' : 'someDiffer'
    const places = totals.map(({ place }) => place)
    return [{ rule: 'people.totals', severity: 'error', variant, places, figures }]
  },
}

function totalsOf(model: ReportModel): Total[] {
  const tables = statisticTables.flatMap((table): Total[] => {
    const total = readStatistics(model, table)?.total
    return total === undefined || total === null || total.value === null
      ? []
      : [{ name: table, value: total.value, place: total.place }]
  })
  const value = effectCount(model, 'directBeneficiaries', 'fact')
  if (value === null) return tables
  return [
    ...tables,
    { name: 'directBeneficiaries', value, place: effectPlace(model, 'directBeneficiaries', 'fact') },
  ]
}
