import { recordStamp } from '#actions/record-stamp.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField, FormValues } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { activityFields, indicatorFields, indicatorRow, taskFields } from './plan-fields.server.ts'

type Kind = 'task' | 'activity' | 'indicator'

/** The one form that is open in the plan: of a row that changes, or of a new one below its parent. */
export interface PlanForm {
  readonly kind: Kind
  readonly id: string
  readonly isNew: boolean
  /** Row below which a new one's form stands; null at the plan's end. */
  readonly parentId: string | null
  readonly query: string
  readonly fields: readonly FormField[]
  readonly values: FormValues
  readonly seen: string | null
}

/** What `?edit=ID` or `?add=activity&in=TASK` asks for; null where there is no such row. */
export function planForm(records: ProjectRecords, query: URLSearchParams, lang: Language): PlanForm | null {
  const edit = query.get('edit')
  if (edit) return changed(records, edit, lang)
  const kind = query.get('add')
  const parentId = query.get('in')
  if (kind === 'task') return added('task', null, taskFields(lang), { kind: 'own' })
  if (kind === 'activity' && records.tasks.some(({ id }) => id === parentId))
    return added('activity', parentId, activityFields(lang, records), {
      taskId: parentId ?? '',
      code: nextCode(records, parentId ?? ''),
      plannedFrom: records.project.startsOn,
      plannedTo: records.project.endsOn,
      peopleCount: 'sum',
      requiredEvidence: ['photo'],
    })
  const activity = records.activities.find(({ id }) => id === parentId)
  if (kind !== 'indicator' || !activity) return null
  return added('indicator', activity.id, indicatorFields(lang, records), {
    activityId: activity.id,
    code: nextIndicatorCode(records, activity.id, activity.code),
    kind: 'eventCount',
    planKind: 'atLeast',
    counts: 'events.count',
    scope: 'activity',
    overTime: 'sum',
    overPlaces: 'sum',
  })
}

function changed(records: ProjectRecords, id: string, lang: Language): PlanForm | null {
  const task = records.tasks.find((each) => each.id === id)
  if (task) return open('task', task, task, taskFields(lang))
  const activity = records.activities.find((each) => each.id === id)
  if (activity) return open('activity', activity, activity, activityFields(lang, records))
  const indicator = records.indicators.find((each) => each.id === id)
  return indicator
    ? open('indicator', indicator, indicatorRow(indicator), indicatorFields(lang, records))
    : null
}

const open = (kind: Kind, record: { id: string }, shown: object, fields: readonly FormField[]): PlanForm => ({
  kind,
  id: record.id,
  isNew: false,
  parentId: null,
  query: `edit=${record.id}`,
  fields,
  values: formValues(fields, shown),
  seen: recordStamp(record),
})

const added = (
  kind: Kind,
  parentId: string | null,
  fields: readonly FormField[],
  values: FormValues,
): PlanForm => ({
  kind,
  id: uuidV7(Date.now()),
  isNew: true,
  parentId,
  query: `add=${kind}${parentId ? `&in=${parentId}` : ''}`,
  fields,
  values,
  seen: null,
})

/** The code behind the last of the task: 2.4 after 2.3. */
function nextCode({ tasks, activities }: ProjectRecords, taskId: string): string {
  const own = activities.filter((each) => each.taskId === taskId)
  const number = tasks.findIndex(({ id }) => id === taskId) + 1
  return free(activities, (count) => `${number}.${own.length + count}`)
}

function nextIndicatorCode({ indicators }: ProjectRecords, activityId: string, code: string): string {
  const own = indicators.filter((each) => each.activityId === activityId)
  return free(indicators, (count) => `${code}.${String.fromCharCode(96 + Math.min(26, own.length + count))}`)
}

function free(rows: readonly { readonly code: string }[], make: (count: number) => string): string {
  const taken = new Set(rows.map(({ code }) => code))
  for (let count = 1; count < 100; count += 1) if (!taken.has(make(count))) return make(count)
  return ''
}
