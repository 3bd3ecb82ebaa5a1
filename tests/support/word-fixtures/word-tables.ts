import type { FormEdition } from '#domain/report/form/form-edition.ts'
import { statisticTables, type ActivityColumn, type StatisticTable } from '#domain/report/model.ts'
import type { ActivitySpec, ReportLayout, ReportSpec } from './report-spec.ts'
import { cells, heads, table, type CellSpec, type Part } from './word-parts.ts'

type Columns = ReportLayout['activityColumns']

/** Table A, in one piece or two. */
export function activityTables(spec: ReportSpec, layout: ReportLayout, form: FormEdition): Part[] {
  if (spec.activities.length === 0) return []
  const head = activityHead(layout.activityColumns, spec, form)
  const after = layout.split?.after ?? spec.activities.length
  const parts = [spec.activities.slice(0, after), spec.activities.slice(after)].filter(
    (rows) => rows.length > 0,
  )
  let number = 0
  return parts.map((rows, index) => {
    const body = rows.flatMap((row, at) => activityRow(row, rows[at - 1], rows[at + 1], layout, ++number))
    return table([...(index === 0 || layout.split?.head ? head : []), ...body])
  })
}

function activityHead(columns: Columns, spec: ReportSpec, form: FormEdition): CellSpec[][] {
  const heading = (column: Columns[number]): string =>
    form.activities.columns.find(({ key }) => key === column)?.heading[spec.lang] ?? '№'
  const isPair = (column: Columns[number]): boolean => column === 'plan' || column === 'fact'
  const upper = columns
    .filter((column) => column !== 'fact')
    .map((column): CellSpec =>
      column === 'plan'
        ? { text: form.activities.indicatorGroup[spec.lang], colSpan: 2, isBold: true }
        : { text: heading(column), merge: 'restart', isBold: true },
    )
  const lower = columns.map((column): CellSpec =>
    isPair(column) ? { text: heading(column), isBold: true } : { text: '', merge: 'continue' },
  )
  return [upper, lower]
}

function activityRow(
  row: ActivitySpec,
  before: ActivitySpec | undefined,
  next: ActivitySpec | undefined,
  layout: ReportLayout,
  number: number,
): CellSpec[][] {
  const isSame = before?.task === row.task
  const cellOf = (column: ActivityColumn | '№'): CellSpec => {
    if (column === '№') return { text: `${number}.` }
    if (column !== 'task' || layout.tasks === 'repeated') return { text: row[column] }
    if (layout.tasks === 'blank') return { text: isSame ? '' : row.task }
    if (isSame) return { text: '', merge: 'continue' }
    return next?.task === row.task ? { text: row.task, merge: 'restart' } : { text: row.task }
  }
  const band: CellSpec[] = [{ text: row.task, colSpan: layout.activityColumns.length, isBold: true }]
  const own = layout.activityColumns.map(cellOf)
  return layout.tasks === 'band' && !isSame ? [band, own] : [own]
}

export function effectTable(spec: ReportSpec, layout: ReportLayout, form: FormEdition): Part[] {
  const rows = form.effects.rows.filter(({ key }) => spec.effects[key] !== undefined)
  if (rows.length === 0) return []
  const headings = form.effects.columns.map(({ heading }) => heading[spec.lang])
  const body = rows.map(({ key, indicator, unit }, index) => {
    const [plan, fact] = spec.effects[key] ?? ['', '']
    return [`${index + 1}.`, indicator[spec.lang], unit[spec.lang], plan, fact]
  })
  const from = layout.effectNumbers ? 0 : 1
  return [table([heads(...headings.slice(from)), ...body.map((row) => cells(...row.slice(from)))])]
}

/** One statistics table: numbers below their headings, or beside them. */
export function statisticTable(
  name: StatisticTable,
  spec: ReportSpec,
  layout: ReportLayout,
  form: FormEdition,
): Part[] {
  const pairs = statisticPairs(name, spec, form)
  if (pairs.length === 0) return []
  if (layout.statistics === 'lying') {
    return [table([heads(...pairs.map(([heading]) => heading)), cells(...pairs.map(([, value]) => value))])]
  }
  return [table(pairs.map((pair) => cells(...pair)))]
}

/** All three statistics tables as one, each under its title. */
export function oneStatisticTable(spec: ReportSpec, form: FormEdition): Part {
  const rows = statisticTables.flatMap((name): CellSpec[][] => [
    [{ text: form.headings[name].heading[spec.lang], colSpan: 2, isBold: true }],
    ...statisticPairs(name, spec, form).map((pair) => cells(...pair)),
  ])
  return table(rows)
}

function statisticPairs(name: StatisticTable, spec: ReportSpec, form: FormEdition): [string, string][] {
  const values = spec.statistics[name] ?? {}
  return form.statistics[name].flatMap(({ key, heading }): [string, string][] => {
    const value = values[key]
    return value === undefined ? [] : [[heading[spec.lang], value]]
  })
}

export function rowTable<Column extends string>(
  rows: readonly { [column in Column]: string }[],
  columns: readonly { key: Column; heading: { ru: string; kk: string } }[],
  lang: 'ru' | 'kk',
): Part[] {
  if (rows.length === 0) return []
  const body = rows.map((row) => cells(...columns.map(({ key }) => row[key])))
  return [table([heads(...columns.map(({ heading }) => heading[lang])), ...body])]
}
