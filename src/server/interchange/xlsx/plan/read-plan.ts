import { parsePlanValue } from '#domain/indicator/plan-value.ts'
import type { PlanRows } from '#domain/plan/plan-rows.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { MessageKey } from '#i18n/message.ts'
import { dayOf, textOf } from '../cell-value.ts'
import type { Sheet, SheetCell } from '../sheet.ts'
import { inEveryLanguage, plainWords } from '../plain-words.ts'
import { planColumns, planTabs, type PlanColumn, type PlanTab } from './plan-columns.ts'

/** What is wrong in a cell of the table: its tab, its row from 1, its column's title. */
export interface PlanError {
  readonly tab: PlanTab
  readonly row: number | null
  readonly column: MessageKey | null
  readonly key: MessageKey
  readonly value: string
}

export type PlanReading =
  | { readonly ok: true; readonly rows: Omit<PlanRows, 'projectId'> }
  | { readonly ok: false; readonly errors: readonly PlanError[] }

/** As many as a person mends in one go. */
const mostErrors = 200

type Row = PlanRows['tasks'][number]

/** Reads a plan from the tabs of a table. Every cell that cannot be understood is told; then nothing is read. */
export function readPlan(
  sheets: readonly Sheet[],
  { places, indicators }: Pick<ProjectRecords, 'places' | 'indicators'>,
): PlanReading {
  const errors: PlanError[] = []
  const placeIds = new Map(
    places.flatMap(({ id, name }) => Object.values(name).map((each) => [plainWords(each), id] as const)),
  )
  const read = (tab: PlanTab): Row[] => {
    const sheet = sheets.find(({ name }) => inEveryLanguage(`plan.tab.${tab}`).includes(plainWords(name)))
    if (sheet) return rowsOf(sheet, tab, placeIds, errors)
    errors.push({ tab, row: null, column: null, key: 'plan.error.noTab', value: '' })
    return []
  }
  const [tasks = [], activities = [], rows = []] = planTabs.map(read)
  for (const [tab, path, list] of [
    ['tasks', 'number', tasks],
    ['activities', 'code', activities],
    ['indicators', 'code', rows],
  ] as const)
    errors.push(...repeated(tab, path, list))
  if (errors.length > 0) return { ok: false, errors: errors.slice(0, mostErrors) }
  return { ok: true, rows: { tasks, activities, indicators: rows.map((row) => withSource(row, indicators)) } }
}

function rowsOf(
  sheet: Sheet,
  tab: PlanTab,
  placeIds: ReadonlyMap<string, string>,
  errors: PlanError[],
): Row[] {
  const [titles = [], ...body] = sheet.rows
  const found = titles.map((cell) =>
    planColumns[tab].find(({ title }) => inEveryLanguage(title).includes(plainWords(textOf(cell)))),
  )
  for (const column of planColumns[tab])
    if (!found.includes(column))
      errors.push({ tab, row: 1, column: column.title, key: 'plan.error.noColumn', value: '' })
  return body.flatMap((cells, index) => {
    if (cells.every((cell) => cell === null)) return []
    const at = index + 2
    const values: Record<string, unknown> = {}
    found.forEach((column, position) => {
      if (!column) return
      const cell = cells[position] ?? null
      const value = valueOf(column, cell, placeIds)
      if (value === wrong)
        errors.push({ tab, row: at, column: column.title, key: keyOf(column), value: textOf(cell) })
      else put(values, column.path, value)
    })
    return [{ at, values }]
  })
}

const wrong = Symbol('wrong')

function valueOf(column: PlanColumn, cell: SheetCell, placeIds: ReadonlyMap<string, string>): unknown {
  const text = textOf(cell).trim()
  if (text === '') return column.isList ? [] : undefined
  if (column.path === 'plan') return parsePlanValue(text) ?? wrong
  if (column.kind === 'integer')
    return cell?.kind === 'number' ? cell.number : /^\d{1,6}$/.test(text) ? Number(text) : wrong
  if (column.kind === 'day') return cell?.kind === 'day' ? cell.day : (dayOf(text) ?? wrong)
  if (!column.isList) return column.words ? wordOf(column, text) : text
  const parts = text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const values = parts.map((part) =>
    column.words ? wordOf(column, part) : (placeIds.get(plainWords(part)) ?? wrong),
  )
  return values.includes(wrong) ? wrong : values
}

function wordOf({ words }: PlanColumn, text: string): string | typeof wrong {
  const plain = plainWords(text)
  return (
    words?.values.find((value) => value === text || inEveryLanguage(words.key(value)).includes(plain)) ??
    wrong
  )
}

const keyOf = ({ path, kind, words }: PlanColumn): MessageKey => {
  if (path === 'plan') return 'plan.error.plan'
  if (path === 'places') return 'plan.error.place'
  if (words) return 'plan.error.word'
  return kind === 'day' ? 'plan.error.day' : 'plan.error.number'
}

function put(values: Record<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) return
  const [first = '', second] = path === 'places' ? ['placeIds'] : path.split('.')
  if (second === undefined) values[first] = value
  else values[first] = { ...(values[first] as object | undefined), [second]: value }
}

function repeated(tab: PlanTab, path: 'number' | 'code', rows: readonly Row[]): PlanError[] {
  const seen = new Set<string>()
  return rows.flatMap(({ at, values }) => {
    const code = String(values[path] ?? '')
    const isRepeated = code !== '' && seen.has(code)
    seen.add(code)
    const column = path === 'number' ? 'plan.column.number' : 'plan.column.code'
    return isRepeated ? [{ tab, row: at, column, key: 'plan.error.repeated' as const, value: code }] : []
  })
}

/** The columns of the source as the source itself; filters that a table does not show stay as they are. */
function withSource({ at, values }: Row, indicators: ProjectRecords['indicators']): Row {
  const { counts, scope, quantityKey, ofQuantityKey, ...rest } = values
  const [records, measure] = String(counts ?? '').split('.')
  const known = indicators.find(({ code }) => code === values['code'])?.source
  const kept = known && known.records === records && known.measure === measure ? known : {}
  const source = {
    ...kept,
    records,
    measure,
    scope: scope ?? 'activity',
    ...(quantityKey ? { quantityKey } : {}),
    ...(ofQuantityKey ? { ofQuantityKey } : {}),
  }
  return { at, values: { ...rest, source } }
}
