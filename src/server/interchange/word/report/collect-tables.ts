import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { MissingPart, Row, StatisticTable } from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import type { WordTable } from '../word-document.ts'
import { activityRows } from './activities.ts'
import type { Collected } from './collected.ts'
import { effectRows } from './effects.ts'
import type { KnownTable } from './known-table.ts'
import type { TableItem } from './report-items.ts'
import { missingColumns, rowCells } from './row-table.ts'
import { dataRows, type FoundColumns } from './table-columns.ts'

/** Adds a table of the form to what is read; a second one of the same kind goes on the first. `task` is the line above it that names a task. */
export function collectTable(
  { table, known }: TableItem,
  found: Collected,
  form: FormEdition,
  lang: ReportLanguage,
  task: string | null,
): void {
  if (known.name === 'statistics') {
    for (const [name, cells] of Object.entries(known.statistics)) {
      const key = name as StatisticTable
      found.statistics[key] = [...(found.statistics[key] ?? []), ...cells]
    }
    return
  }
  const isFirst = found[known.name] === null
  addRows(table, known, found, task)
  if (isFirst) found.missingColumns.push(...missingOf(known, found, form, lang))
}

type RowTable = Exclude<KnownTable, { name: 'statistics' }>

function addRows(table: WordTable, known: RowTable, found: Collected, task: string | null): void {
  switch (known.name) {
    case 'activities': {
      const before = found.activities ?? []
      const above = known.columns.keys.has('task') ? null : task
      found.activities = [...before, ...activityRows(table, known.columns, before, above)]
      return
    }
    case 'effects':
      found.effects = [...(found.effects ?? []), ...effectRows(table, known.columns)]
      return
    case 'partners':
      found.partners = [...(found.partners ?? []), ...rowsOf(table, known.columns)]
      return
    case 'proposals':
      found.proposals = [...(found.proposals ?? []), ...rowsOf(table, known.columns)]
      return
    case 'recommendations':
      found.recommendations = [...(found.recommendations ?? []), ...rowsOf(table, known.columns)]
  }
}

function rowsOf<Column extends string>(table: WordTable, columns: FoundColumns<Column>): Row<Column>[] {
  return dataRows(table, columns).map((row) => ({ cells: rowCells(row, table, columns) }))
}

function missingOf(
  known: RowTable,
  found: Collected,
  form: FormEdition,
  lang: ReportLanguage,
): MissingPart[] {
  switch (known.name) {
    case 'activities': {
      // Tasks may stand in bands or above the table instead of their own column.
      const hasTasks = found.activities?.some((row) => row.cells.task !== undefined) === true
      const keys = hasTasks ? new Set([...known.columns.keys, 'task' as const]) : known.columns.keys
      return missingColumns('activities', form.activities.columns, keys, lang)
    }
    case 'effects':
      return missingColumns('effects', form.effects.columns, known.columns.keys, lang)
    case 'partners':
      return missingColumns('partners', form.partners, known.columns.keys, lang)
    case 'proposals':
      return missingColumns('proposals', form.proposals, known.columns.keys, lang)
    case 'recommendations':
      return missingColumns('recommendations', form.recommendations, known.columns.keys, lang)
  }
}
