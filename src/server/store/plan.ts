import { type Kysely } from 'kysely'
import type { Activity, Task } from '#domain/plan/plan.ts'
import { recordTable, recordsOf } from './record-table.ts'
import type { DB } from './schema.ts'

export const taskTable = recordTable<Task>()('task', {
  subject: 'task',
  columns: { id: 'id', position: 'position', kind: 'kind', title: 'title' },
  order: ['position'],
})

export const activityTable = recordTable<Activity>()('activity', {
  subject: 'activity',
  columns: {
    id: 'id',
    taskId: 'task_id',
    position: 'position',
    code: 'code',
    title: 'title',
    plannedFrom: 'planned_from',
    plannedTo: 'planned_to',
    placeIds: 'place_ids',
    responsible: 'responsible',
    requiredEvidence: 'required_evidence',
    peopleCount: 'people_count',
    result: 'result',
    effect: 'effect',
  },
  order: ['position'],
})

/** Tasks and their activities in the order of the calendar plan. */
export async function planOfProject(
  db: Kysely<DB>,
  projectId: string,
): Promise<{ tasks: Task[]; activities: Activity[] }> {
  const tasks = await recordsOf(db, taskTable, projectId)
  const inOrder = rankOf(tasks)
  const activities = (await recordsOf(db, activityTable, projectId)).toSorted(
    (a, b) => inOrder(a.taskId) - inOrder(b.taskId),
  )
  return { tasks, activities }
}

/** Where a record stands in its list, by its id. */
export function rankOf(list: readonly { readonly id: string }[]): (id: string) => number {
  const ranks = new Map(list.map(({ id }, rank) => [id, rank]))
  return (id) => ranks.get(id) ?? list.length
}
