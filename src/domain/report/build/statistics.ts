import { formText } from '../form/form-edition.ts'
import {
  statisticTables,
  type ReportModel,
  type StatisticCell,
  type StatisticKey,
  type StatisticTable,
} from '../model.ts'
import { figureLine, lacks, type BuildContext } from './build-context.ts'
import { statisticsId } from './statistics-figures.ts'

/** Columns the form prints only where there is somebody in them. */
const optionalKeys: readonly StatisticKey[] = ['unknown', 'age0to12']

/** Section 4: three tables over the same people, so that their totals are one number. */
export function statisticTablesOf(context: BuildContext): ReportModel['statistics'] {
  if (!context.figures.values.has(statisticsId('gender', 'total'))) {
    lacks(context, 'statistics', context.words.missing.statistics)
    return {}
  }
  return Object.fromEntries(statisticTables.map((table) => [table, cells(context, table)]))
}

function cells(context: BuildContext, table: StatisticTable): StatisticCell[] {
  return context.form.statistics[table].flatMap(({ key, heading }) => {
    const id = statisticsId(table, key)
    const isEmpty = (context.figures.values.get(id)?.value ?? 0n) === 0n
    if (isEmpty && optionalKeys.includes(key)) return []
    return [{ key, heading: formText(heading, context.lang), value: [figureLine(context, id)] }]
  })
}
