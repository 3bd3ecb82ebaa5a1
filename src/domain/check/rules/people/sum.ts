import { statisticTables, type ReportModel, type StatisticTable } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import { readStatistics, type StatisticReading } from '../../reading/statistics.ts'
import type { Rule } from '../../rule.ts'

/**
 * The parts of each statistics table add up to its total; a dash is nobody, an "unknown" column is a part. Silent where
 * a cell cannot be read. A part that its heading puts inside another one («в том числе …») is left out of the sum.
 */
export const peopleSumRule: Rule = {
  id: 'people.sum',
  check: (model) => statisticTables.flatMap((table) => inTable(model, table)),
}

function inTable(model: ReportModel, table: StatisticTable): Finding[] {
  const read = readStatistics(model, table)
  const total = read?.total
  if (!read || !total || total.value === null || read.parts.length < 2) return []
  const parts = read.parts.filter((part) => !isInsideAnother(part))
  if (parts.some(({ value }) => value === null)) return []
  const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0)
  if (sum === total.value) return []
  const figures = {
    total: total.value,
    sum,
    difference: Math.abs(total.value - sum),
    parts: parts.map(({ value }) => value ?? 0).join(' + '),
  }
  const places = [total.place, ...parts.map(({ place }) => place)]
  const variant = sum < total.value ? `${table}Less` : `${table}More`
  return [{ rule: 'people.sum', severity: 'error', variant, places, figures }]
}

const isInsideAnother = (part: StatisticReading): boolean =>
  part.key === null && /^\s*(?:в т\.?\s?ч|в том числе|из них|оның ішінде)/iu.test(part.heading)
