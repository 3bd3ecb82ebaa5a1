import { cellPlace } from '../../report/passages.ts'
import type { ReportModel, StatisticKey, StatisticTable } from '../../report/model.ts'
import type { Place } from '../finding.ts'
import { cellText, isDash } from './cell-lines.ts'
import { readQuantities } from './quantities.ts'

/** A cell of a statistics table as read: a dash or an empty part counts as nobody, anything unreadable is null. */
export interface StatisticReading {
  readonly key: StatisticKey | null
  readonly heading: string
  readonly value: number | null
  readonly place: Place
}

/** Total and parts of a statistics table; null where the report has no such table. */
export function readStatistics(
  model: ReportModel,
  table: StatisticTable,
): { readonly total: StatisticReading | null; readonly parts: readonly StatisticReading[] } | null {
  const cells = model.statistics[table]
  if (!cells) return null
  const readings = cells.map(({ key, heading, value }) => {
    const text = cellText(value)
    const place = cellPlace(table, 1, key ?? heading, text)
    return { key, heading, value: statisticValue(text, key === 'total'), place }
  })
  return {
    total: readings.find((one) => one.key === 'total') ?? null,
    parts: readings.filter((one) => one.key !== 'total'),
  }
}

function statisticValue(text: string, isTotal: boolean): number | null {
  if (text === '' || isDash(text) || /^(?:нет|жоқ)$/iu.test(text)) return isTotal ? null : 0
  const [first, ...more] = readQuantities(text)
  if (!first || more.length > 0 || first.percent || first.upTo !== null || first.bound !== 'exact')
    return null
  return Number.isInteger(first.value) ? first.value : null
}
