import type { Indicator } from '../../indicator/indicator.ts'
import { taskKinds, type Activity, type Task, type TaskKind } from '../../plan/plan.ts'
import { formText } from '../form/form-edition.ts'
import { plainLines, type ActivityRow, type Lines } from '../model.ts'
import { dayLines, type DaySpan } from './activity-days.ts'
import { figureLine, lacks, oneLine, textOrMissing, type BuildContext } from './build-context.ts'
import { isDue } from './due.ts'
import { indicatorCells } from './indicator-cells.ts'
import { resolvedLines } from './references.ts'

/** Table A: a row an activity, the project's own tasks first, then the two groups that the form demands. */
export function activityRows(context: BuildContext): ActivityRow[] | null {
  const indicators = Map.groupBy(context.records.indicators, (indicator) => indicator.activityId)
  const ofTask = Map.groupBy(context.records.activities, (activity) => activity.taskId)
  const groups = taskGroups(context.records.tasks)
  const rows = groups.flatMap(({ kind, tasks }, index) => {
    const activities = tasks.flatMap((task) => byPosition(ofTask.get(task.id) ?? []))
    const shown = activities.filter((one) => isShown(context, one, indicators.get(one.id) ?? []))
    if (shown.length === 0) return []
    const title = groupTitle(context, kind, tasks)
    return shown.map((one) =>
      activityRow(context, one, byPosition(indicators.get(one.id) ?? []), title, kind, index + 1),
    )
  })
  return rows.length === 0 ? lacks(context, 'activities', context.words.missing.tasks) : rows
}

function isShown(context: BuildContext, activity: Activity, indicators: readonly Indicator[]): boolean {
  if (isDue(context, activity) || context.figures.index.eventsOf(activity.id).all.length > 0) return true
  return indicators.some((one) => (context.figures.values.get(`fact:${one.code}`)?.value ?? null) !== null)
}

interface TaskGroup {
  readonly kind: TaskKind
  readonly tasks: readonly Task[]
}

function taskGroups(tasks: readonly Task[]): TaskGroup[] {
  return taskKinds.flatMap((kind): TaskGroup[] => {
    const ofKind = byPosition(tasks.filter((task) => task.kind === kind))
    return kind === 'own' ? ofKind.map((task) => ({ kind, tasks: [task] })) : [{ kind, tasks: ofKind }]
  })
}

const byPosition = <Item extends { readonly position: number }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => a.position - b.position)

function groupTitle(context: BuildContext, kind: TaskKind, tasks: readonly Task[]): string {
  if (kind !== 'own') return formText(context.form.fixedGroups[kind], context.lang)
  return textOrMissing(context, tasks[0]?.title ?? {}, 'activities.task') ?? ''
}

function activityRow(
  context: BuildContext,
  activity: Activity,
  indicators: readonly Indicator[],
  title: string,
  kind: TaskKind,
  group: number,
): ActivityRow {
  const name = oneLine(textOrMissing(context, activity.title, 'activities.activity') ?? activity.code, 160)
  return {
    group,
    groupKind: kind === 'own' ? 'task' : kind,
    cells: {
      task: plainLines(oneLine(title)),
      activity: plainLines(name),
      date: dates(context, activity, name),
      place: places(context, activity, name),
      people: people(context, activity, name),
      result: story(context, activity, 'result', name),
      ...indicatorCells(context, activity, indicators, name),
      effect: story(context, activity, 'effect', name),
    },
  }
}

function dates(context: BuildContext, activity: Activity, name: string): Lines {
  const { index } = context.figures
  const held: DaySpan[] = index
    .eventsOf(activity.id)
    .all.map((event) => ({ from: event.startsOn, to: event.endsOn }))
  const spans = held.length > 0 ? held : outreachDays(context, activity.id)
  if (spans.length === 0 && isDue(context, activity)) {
    lacks(context, 'activities.date', context.words.missing.activityDate(name))
  }
  return dayLines(spans, context.lang)
}

/** Informing people needs no event: it happens on the days of its publications and printed materials. */
function outreachDays(context: BuildContext, activityId: string): DaySpan[] {
  const { index } = context.figures
  const found = [
    ...index.linkedTo('publications', activityId),
    ...index.linkedTo('printedMaterials', activityId),
  ]
  return found.flatMap(({ at }) => (at === null ? [] : [{ from: at, to: at }]))
}

function places(context: BuildContext, activity: Activity, name: string): Lines {
  const held = context.figures.index.eventsOf(activity.id).all.flatMap((event) => event.placeId ?? [])
  const ids = new Set(
    held.length > 0 ? activity.placeIds.filter((id) => held.includes(id)).concat(held) : activity.placeIds,
  )
  const names = context.records.places
    .filter((place) => ids.has(place.id))
    .toSorted((a, b) => [...ids].indexOf(a.id) - [...ids].indexOf(b.id))
    .flatMap((place) => textOrMissing(context, place.name, 'activities.place') ?? [])
  if (ids.size === 0 && isDue(context, activity)) {
    lacks(context, 'activities.place', context.words.missing.activityPlace(name))
  }
  return names.flatMap((place) => plainLines(oneLine(place)))
}

/** Where nothing was held there is nobody to count: the cell is a dash, and nothing is missing. */
function people(context: BuildContext, activity: Activity, name: string): Lines {
  const id = `participants:${activity.code}`
  const isHeld = context.figures.index.eventsOf(activity.id).all.length > 0
  if (isHeld && (context.figures.values.get(id)?.value ?? null) === null) {
    lacks(context, 'activities.people', context.words.missing.activityPeople(name))
  }
  return [figureLine(context, id)]
}

function story(context: BuildContext, activity: Activity, part: 'result' | 'effect', name: string): Lines {
  const { missing } = context.words
  const wanted = part === 'result' ? missing.activityResult(name) : missing.activityEffect(name)
  const text = textOrMissing(
    context,
    activity[part],
    `activities.${part}`,
    isDue(context, activity) ? wanted : null,
  )
  return resolvedLines(context, text, name, `activities.${part}`)
}
