import { isPlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatPlanValue, type PlanValue } from '#domain/indicator/plan-value.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { writeSheets, type SheetValue, type WrittenSheet } from '../write-sheets.ts'
import { planColumns, planTabs, tabTitle, type PlanColumn, type PlanTab } from './plan-columns.ts'

type Plan = Pick<ProjectRecords, 'tasks' | 'activities' | 'indicators' | 'places'>

/** The plan of a project as a table that `readPlan` reads back; of an empty plan, the template to be filled in. */
export function writePlan(plan: Plan, lang: Language): Promise<Uint8Array> {
  const tabs = planTabs.map((tab): WrittenSheet => ({
    name: tabTitle(tab, lang),
    columns: planColumns[tab].map((column) => ({
      title: message(lang, column.title),
      kind: column.kind,
      ...(column.width ? { width: column.width } : {}),
      ...(column.words && !column.isList ? { choices: wordsOf(column, lang) } : {}),
    })),
    rows: rowsOf(tab, plan, lang).map((row) => planColumns[tab].map((column) => cell(column, row, lang))),
  }))
  return writeSheets([...tabs, help(lang)])
}

/** What differs in a row of the plan between two states of it, column by column as the table prints them. */
export function planDifferences(
  before: Plan,
  after: Plan,
  { tab, code }: { readonly tab: PlanTab; readonly code: string },
  lang: Language,
): { readonly column: string; readonly before: string; readonly after: string }[] {
  const rowOf = (plan: Plan) =>
    rowsOf(tab, plan, lang).find((row) => String(tab === 'tasks' ? row['number'] : row['code']) === code) ??
    {}
  const [older, newer] = [rowOf(before), rowOf(after)]
  const printed = (column: PlanColumn, row: Record<string, unknown>): string => {
    const value = cell(column, row, lang)
    const text = value === null ? '' : String(value)
    return isPlainDate(text) ? formatDay(text, lang, 'short') : text
  }
  return planColumns[tab].flatMap((column) => {
    const change = { before: printed(column, older), after: printed(column, newer) }
    return change.before === change.after ? [] : [{ column: message(lang, column.title), ...change }]
  })
}

function rowsOf(tab: PlanTab, plan: Plan, lang: Language): readonly Record<string, unknown>[] {
  const numberOf = (taskId: string): number => plan.tasks.find(({ id }) => id === taskId)?.position ?? 0
  const placeName = (id: string): string =>
    textIn(plan.places.find((place) => place.id === id)?.name, lang) ?? ''
  if (tab === 'tasks') return plan.tasks.map((task) => ({ ...task, number: task.position }))
  if (tab === 'activities')
    return plan.activities.map((activity) => ({
      ...activity,
      task: numberOf(activity.taskId),
      places: activity.placeIds.map(placeName),
    }))
  return plan.indicators.map((indicator) => ({
    ...indicator,
    activity: plan.activities.find(({ id }) => id === indicator.activityId)?.code ?? '',
    plan: planText(indicator.plan, lang),
    counts: `${indicator.source.records}.${indicator.source.measure}`,
    scope: indicator.source.scope,
    quantityKey: indicator.source.quantityKey ?? null,
    ofQuantityKey: indicator.source.ofQuantityKey ?? null,
  }))
}

/** «не менее 60», as it is read again; the unit has columns of its own. */
const planText = (plan: PlanValue, lang: Language): string =>
  formatPlanValue(plan, '', lang === 'en' ? 'ru' : lang).replace(/\u00a0/g, ' ')

function cell(column: PlanColumn, row: Record<string, unknown>, lang: Language): SheetValue {
  const value = column.path
    .split('.')
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], row)
  if (Array.isArray(value)) return value.map((each) => word(column, String(each), lang)).join('; ')
  if (typeof value === 'number') return value
  return typeof value === 'string' ? word(column, value, lang) : null
}

const word = ({ words }: PlanColumn, value: string, lang: Language): string =>
  words?.values.includes(value) ? message(lang, words.key(value)) : value

const wordsOf = ({ words }: PlanColumn, lang: Language): readonly string[] =>
  (words?.values ?? []).map((value) => (words ? message(lang, words.key(value)) : value))

/** What each column takes, on a tab of its own. */
function help(lang: Language): WrittenSheet {
  const t = (key: 'tab' | 'column' | 'allowed' | 'help'): string => message(lang, `plan.sheet.${key}`)
  return {
    name: t('help'),
    columns: [
      { title: t('tab'), kind: 'text', width: 18 },
      { title: t('column'), kind: 'text', width: 30 },
      { title: t('allowed'), kind: 'text', width: 90 },
    ],
    rows: planTabs.flatMap((tab) =>
      planColumns[tab].map((column) => [
        tabTitle(tab, lang),
        message(lang, column.title),
        column.words ? wordsOf(column, lang).join('; ') : hint(column, lang),
      ]),
    ),
  }
}

const hint = ({ kind, path }: PlanColumn, lang: Language): string => {
  if (path === 'plan') return message(lang, 'plan.sheet.hint.plan')
  if (path === 'places') return message(lang, 'plan.sheet.hint.places')
  return message(lang, `plan.sheet.hint.${kind as 'text' | 'integer' | 'day'}`)
}
